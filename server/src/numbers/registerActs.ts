import type { NumberEntry, NumberSettings, Register, RegisterFilter, User } from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import type { People } from '../accounts/people.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { getClerk, readsRegister } from './clerkOf.ts';
import { createEntries } from './entries.ts';
import { createRegister } from './register.ts';
import { createNumberSettings } from './settings.ts';
import { voidNumber } from './voidNumber.ts';
import { waitingPlans } from './waitingPlans.ts';
import { writtenNumber } from './writtenNumber.ts';

export interface RegisterParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly people: People;
  /** Tests move it. */
  readonly now?: () => Date;
}

/** What is done with the register beside numbering plans. */
export function createRegisterActs({ db, audit, people, now = () => new Date() }: RegisterParts) {
  const thisYear = (): number => Number(today(now()).slice(0, 4));

  /** Held numbers of days that are over are voids, before anybody reads or goes on counting. */
  async function lapse(): Promise<void> {
    const stale = db.selectFrom('numbers').select('id').where('state', '=', 'held');
    if (!(await stale.where('dated_on', '<', today(now())).limit(1).executeTakeFirst())) return;
    await audit.transact(async (trx, record) => {
      for (const entry of await createRegister(trx, now).lapse()) {
        const subject = { id: entry.id, name: `Số ${writtenNumber(entry.number)}` };
        const detail = entry.voidReason ?? '';
        await record({ actor: { id: null, name: 'Phần mềm' }, action: 'numberLapsed', subject, detail });
      }
    });
  }

  async function mayRead(user: User): Promise<void> {
    if (await readsRegister(db, user)) return;
    throw new Refusal('forbidden', 'Sổ văn bản đi do văn thư giữ; đề nghị hỏi văn thư của cơ quan.');
  }

  return {
    lapse,
    settings: (): Promise<NumberSettings> => createNumberSettings(db).get(thisYear()),

    async setSettings(actor: User, wanted: NumberSettings): Promise<NumberSettings> {
      const { name } = await people.agency();
      return audit.transact(async (trx, record) => {
        const set = await createNumberSettings(trx).set(wanted, thisYear());
        const subject = { id: null, name };
        await record({ actor, action: 'numberSettingsSet', subject, detail: inWords(set) });
        return set;
      });
    },

    async list(user: User, { year = thisYear(), series }: RegisterFilter): Promise<Register> {
      await mayRead(user);
      await lapse();
      const all = await db.selectFrom('numbers').select(['year', 'series']).distinct().execute();
      const years = [...new Set([thisYear(), ...all.map((row) => row.year)])].toSorted((a, b) => b - a);
      const ofYear = all.filter((row) => row.year === year).map((row) => row.series);
      return {
        year,
        years,
        series: [...new Set(ofYear)].toSorted(),
        entries: await createEntries(db).ofYear(year, series),
        waiting: await waitingPlans(db),
      };
    },

    /** Giữ số: for a document of today that is still to come. */
    async hold(user: User, kind: string, words: string): Promise<NumberEntry> {
      const clerk = await getClerk(db, user);
      await lapse();
      const { name } = await people.agency();
      return audit.transact(async (trx, record) => {
        if ((await createNumberSettings(trx).get(thisYear())).mode !== 'own') {
          throw new Refusal('conflict', 'Cơ quan lấy số ở hệ thống khác nên không giữ số tại đây.');
        }
        const held = await createRegister(trx, now).hold(kind.normalize('NFC'), name, words, user.id);
        const subject = { id: held.id, name: `Số ${writtenNumber(held.number)}` };
        await record({ actor: user, forWhom: clerk.forWhom, action: 'numberHeld', subject, detail: words });
        return held;
      });
    },

    /** Hủy số of a number that is only held; that of a plan is voided at the plan. */
    async voidHeld(user: User, id: string, reason: string): Promise<NumberEntry> {
      const clerk = await getClerk(db, user);
      return audit.transact(async (trx, record) => {
        const row = await trx.selectFrom('numbers').select('state').where('id', '=', id).executeTakeFirst();
        if (row?.state === 'taken') {
          throw new Refusal('conflict', 'Số này đã ghi cho văn bản; hủy số tại trang của văn bản đó.');
        }
        const done = await voidNumber(trx, id, reason, now());
        const subject = { id, name: `Số ${writtenNumber(done.number)}` };
        await record({
          actor: user,
          forWhom: clerk.forWhom,
          action: 'numberVoided',
          subject,
          detail: reason,
        });
        return done;
      });
    },
  };
}

export type RegisterActs = ReturnType<typeof createRegisterActs>;

function inWords({ mode, split, starts }: NumberSettings): string {
  if (mode === 'elsewhere') return 'Ghi số đã cấp ở hệ thống khác';
  const begun = starts.map(({ series, first }) => `${series === '' ? 'sổ chung' : series} từ số ${first}`);
  const how = split === 'all' ? 'một sổ chung' : 'mỗi loại một sổ';
  return [`Sổ của cơ quan, ${how}`, ...begun].join('; ');
}
