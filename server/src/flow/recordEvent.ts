import type { FlowEvent, OpenPoint, PlanState } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import type { Standing } from './standing.ts';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** Who does something, and in whose name if not in his own. */
export interface Mover {
  readonly actor: Party;
  readonly forWhom?: Party | null;
}

/** Both names, as they stand in a sentence: "Ngô Thu Trang (thay Phan Đức Thắng)". */
export function namesOf({ actor, forWhom }: Mover): string {
  return forWhom ? `${actor.name} (thay ${forWhom.name})` : actor.name;
}

export interface NewEvent extends Mover {
  readonly kind: FlowEvent['kind'];
  /** In words for the history: "Duyệt nội dung". */
  readonly act: string;
  readonly to: PlanState;
  readonly version?: number | null;
  readonly words?: string;
  readonly openPoints?: readonly OpenPoint[];
}

/** Adds a line to a plan's history. */
export async function recordEvent(trx: Database, standing: Standing, event: NewEvent): Promise<void> {
  const { actor, forWhom, kind, act, to, version, words, openPoints } = event;
  await trx
    .insertInto('flow_events')
    .values({
      plan_id: standing.planId,
      time: Date.now(),
      actor_id: actor.id,
      actor_name: actor.name,
      for_id: forWhom?.id ?? null,
      for_name: forWhom?.name ?? null,
      kind,
      act,
      from_state: standing.state,
      to_state: to,
      version_no: version ?? null,
      words: words ?? '',
      findings: JSON.stringify((openPoints ?? []).map(({ text }) => text)),
    })
    .execute();
}
