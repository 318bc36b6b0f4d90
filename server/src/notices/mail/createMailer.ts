import { roundNotices } from '@duthao/protocol';
import type { Log } from '../../log.ts';
import type { Database } from '../../storage/tables.ts';
import type { Post } from './createPost.ts';
import { toLetter } from './toLetter.ts';

/** What a person has seen in the application by then needs no letter. */
const UNREAD_FOR_MS = 2 * 60_000;
/** What is older is no news. */
const NEWS_FOR_MS = 24 * 3_600_000;
const EVERY_MS = 15_000;
const AT_ONCE = 50;
const MINUTE = 60_000;
/** Pauses after each failure; then it is given up. */
const PAUSES = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE);

export interface MailerParts {
  readonly db: Database;
  readonly post: Post;
  readonly log: Log;
  /** The address of a path of this agency. */
  readonly linkTo: (path: string) => string;
  readonly opens: (userId: string, planId: string) => Promise<boolean>;
  /** How long a notice may still be read in the application before a letter is sent. */
  readonly unreadFor?: number;
}

/** Sends what people were told and have not read as letters, from the table of notices. */
export function createMailer(parts: MailerParts) {
  const { db, post, log, linkTo, opens, unreadFor = UNREAD_FOR_MS } = parts;
  let running: Promise<void> | null = null;

  const settle = (id: string) => db.updateTable('notices').where('id', '=', id);

  /** Nobody wants these any more: read, too old, of somebody who has no address or no account. */
  async function dropIdle(now: number): Promise<void> {
    await db
      .updateTable('notices')
      .set({ mail_next_at: null })
      .where('mail_next_at', 'is not', null)
      .where(({ or, eb, exists, not, selectFrom }) =>
        or([
          eb('read_at', 'is not', null),
          eb('created_at', '<', now - NEWS_FOR_MS),
          not(
            exists(
              selectFrom('users')
                .select('id')
                .whereRef('users.id', '=', 'notices.user_id')
                .where('email', 'is not', null)
                .where('disabled_at', 'is', null),
            ),
          ),
        ]),
      )
      .execute();
  }

  function findDue(now: number) {
    return db
      .selectFrom('notices')
      .innerJoin('users', 'users.id', 'notices.user_id')
      .leftJoin('plans', 'plans.id', 'notices.plan_id')
      .select(['notices.id', 'kind', 'user_id', 'plan_id', 'mail_tries', 'email', 'plans.title'])
      .where('mail_next_at', '<=', now - unreadFor)
      .orderBy('mail_next_at')
      .limit(AT_ONCE)
      .execute();
  }
  type Due = Awaited<ReturnType<typeof findDue>>[number];

  async function send(due: Due): Promise<void> {
    const { id, kind, user_id: userId, plan_id: planId, email, title } = due;
    const isOpen = planId === null || (await opens(userId, planId));
    if (!isOpen || email === null) return void (await settle(id).set({ mail_next_at: null }).execute());
    const page = roundNotices.includes(kind) ? '/y-kien' : '';
    const plan = planId === null ? null : { title: title ?? '', link: linkTo(`/ke-hoach/${planId}${page}`) };
    await post.send(toLetter({ id, email, kind, plan }));
    await settle(id).set({ mail_next_at: null, mail_error: null }).execute();
  }

  async function fail({ id, mail_tries: tries }: Due, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const pause = PAUSES[tries];
    const next = pause === undefined ? null : Date.now() + pause - unreadFor;
    const changed = { mail_tries: tries + 1, mail_next_at: next, mail_error: reason };
    await settle(id).set(changed).execute();
    log.warn({ noticeId: id, tries: tries + 1, reason, given: next === null }, 'a letter was not taken');
  }

  async function run(): Promise<void> {
    const now = Date.now();
    await dropIdle(now);
    for (const due of await findDue(now)) {
      try {
        await send(due);
      } catch (error) {
        await fail(due, error);
      }
    }
  }

  /** Sends what is due; never twice at a time. */
  function deliver(): Promise<void> {
    running ??= run()
      .catch((error: unknown) => log.error({ err: error }, 'letters cannot be read from the database'))
      .finally(() => {
        running = null;
      });
    return running;
  }

  const timer = setInterval(() => void deliver(), EVERY_MS);
  timer.unref();
  return {
    deliver,
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}

export type Mailer = ReturnType<typeof createMailer>;
