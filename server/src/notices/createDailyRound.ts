import { setImmediate } from 'node:timers/promises';
import type { People } from '../accounts/people.ts';
import type { Log } from '../log.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import type { WaitingSource } from './createWaiting.ts';
import { tellDeadlines } from './tellDeadlines.ts';

const EVERY_MS = 10 * 60_000;
/** Nobody is told at night. */
const FROM_HOUR = 7;

interface RoundParts {
  readonly db: Database;
  readonly people: People;
  readonly log: Log;
  readonly waiting: WaitingSource;
}

/** Once a day, in the morning, everybody is told of deadlines. */
export function createDailyRound({ db, people, log, waiting }: RoundParts) {
  let told = '';
  let running: Promise<void> | null = null;

  async function round(day: string): Promise<void> {
    for (const { id, disabled } of await people.users()) {
      const account = disabled ? undefined : await people.findById(id);
      if (account) await tellDeadlines(db, account.user, day, waiting);
      // Typing comes between any two people.
      await setImmediate();
    }
    told = day;
  }

  /** What was told today is not told again, also after a restart. */
  function run(): Promise<void> {
    running ??= round(today())
      .catch((error: unknown) => log.error({ err: error }, 'deadlines cannot be told'))
      .finally(() => {
        running = null;
      });
    return running;
  }

  const look = (): void => {
    if (told !== today() && hourInVietnam() >= FROM_HOUR) void run();
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return {
    run,
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}

function hourInVietnam(): number {
  const hour = new Date().toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit' });
  return Number(hour);
}
