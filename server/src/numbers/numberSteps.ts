import type { GiveNumber, NumberEntry, PlanState } from '@duthao/protocol';
import type { RecordAct } from '../accounts/audit.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import type { Clerk } from './clerkOf.ts';
import { createEntries } from './entries.ts';
import { recordElsewhere } from './recordElsewhere.ts';
import { createRegister, type Numbered } from './register.ts';
import { createNumberSettings } from './settings.ts';
import { writtenNumber } from './writtenNumber.ts';

/** A way without a step for numbers leads past it: what has no number yet may get one there too. */
const numberedFrom: readonly PlanState[] = ['signing', 'numbering', 'issuing', 'issued', 'transferred'];

export const isTaken = ({ state }: NumberEntry): boolean => state === 'taken';
export const mayBeNumbered = (state: PlanState): boolean => numberedFrom.includes(state);

/** For the history of the plan's way. */
export const by = ({ user, forWhom }: Clerk, act: string) => ({ actor: user, forWhom, act });

export async function stateOf(trx: Database, planId: string): Promise<PlanState> {
  const row = await trx
    .selectFrom('plans')
    .select('state')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  return row.state as PlanState;
}

export async function refuseUnready(trx: Database, planId: string, state: PlanState): Promise<void> {
  const has = await findTaken(trx, planId);
  if (!has && mayBeNumbered(state)) return;
  throw new Refusal(
    'conflict',
    has
      ? `Văn bản này đã có số ${writtenNumber(has.number)}/${has.code}; đề nghị tải lại trang.`
      : 'Văn bản chưa đến bước cấp số; đề nghị chờ duyệt và ký xong.',
  );
}

/** Of what another body issues the number always comes from there. */
export async function refuseOtherMode(
  trx: Database,
  source: GiveNumber['source'],
  state: PlanState,
): Promise<void> {
  const { mode } = await createNumberSettings(trx).get(0);
  if ((state === 'transferred' ? 'elsewhere' : mode) === source) return;
  throw new Refusal('conflict', 'Cách ghi số của cơ quan vừa được đổi; đề nghị tải lại trang rồi ghi số.');
}

/** In the caller's transaction. */
export function take(trx: Database, wanted: GiveNumber, numbered: Numbered, at: Date): Promise<NumberEntry> {
  if (wanted.source === 'elsewhere') {
    return recordElsewhere(trx, { ...numbered, number: wanted.number, datedOn: wanted.datedOn }, at);
  }
  const register = createRegister(trx, () => at);
  return wanted.heldId ? register.useHeld(wanted.heldId, numbered) : register.take(numbered);
}

export async function writeOnPlan(trx: Database, planId: string, entry: NumberEntry | null): Promise<void> {
  const written = {
    number: entry?.number ?? null,
    number_code: entry?.code ?? null,
    dated_on: entry?.datedOn ?? null,
    letterhead_due: 1,
  };
  await trx.updateTable('plans').set(written).where('id', '=', planId).execute();
}

export async function note(
  record: RecordAct,
  { user, forWhom }: Clerk,
  entry: NumberEntry,
  action: 'numberGiven' | 'numberRecorded' | 'numberVoided' | 'planIssued',
  words: string,
): Promise<void> {
  const detail = `Số ${writtenNumber(entry.number)}/${entry.code} ngày ${entry.datedOn}${words ? `; ${words}` : ''}`;
  const subject = { id: entry.planId, name: entry.facts.subject };
  await record({ actor: user, forWhom, action, subject, detail });
}

/** The number that the plan has now. */
export async function findTaken(trx: Database, planId: string): Promise<NumberEntry | undefined> {
  return (await createEntries(trx).ofPlan(planId)).find(isTaken);
}
