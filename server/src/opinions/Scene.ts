import type { RecordAct } from '../accounts/audit.ts';
import type { Mover } from '../flow/recordEvent.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import type { Inside } from '../rooms/Room.ts';
import type { Database } from '../storage/tables.ts';
import type { Asker } from './askers.ts';

/** One act on the rounds of a plan, in the plan's queue and in one transaction. */
export interface Scene {
  readonly trx: Database;
  readonly record: RecordAct;
  readonly asker: Asker;
  readonly inside: Inside;
  readonly stored: StoredPlan;
  /** Who acts, and for whom where he runs the rounds; see `takeSeat` for who answers. */
  readonly mover: Mover;
}
