import type { PlanState, RoundsSince } from '@duthao/protocol';
import { hasReached, type StoredVersion } from '../flow/versions.ts';
import type { Database } from '../storage/tables.ts';
import {
  type AddresseeRow,
  hasAnswered,
  type OpinionRow,
  readRounds,
  type StoredRound,
} from './roundRows.ts';
import { wordedAt } from './wording.ts';

/** Rounds as they stood when a version was submitted. */
export interface Frozen {
  readonly no: number;
  readonly time: number;
  /** The plan.json of the version: what its parts were called. */
  readonly plan: string;
  readonly rounds: readonly StoredRound[];
}

/**
 * Those of the version `wanted`, or of the newest one, that has come as far as `from`; undefined when there is none, or one
 * from before rounds were kept with versions.
 */
export async function findFrozen(
  db: Database,
  planId: string,
  { from, wanted }: { readonly from: PlanState; readonly wanted: number | undefined },
): Promise<Frozen | undefined> {
  const rows = await db
    .selectFrom('versions')
    .select(['no', 'time', 'furthest', 'plan', 'rounds'])
    .where('plan_id', '=', planId)
    .orderBy('no', 'desc')
    .execute();
  const found = rows.find(
    (row) => hasReached(row.furthest, from) && (wanted === undefined || row.no === wanted),
  );
  if (!found || found.rounds === null) return undefined;
  const { no, time, plan, rounds } = found;
  return { no, time, plan, rounds: JSON.parse(rounds) as StoredRound[] };
}

/** The rounds that a version was submitted with; of one from before they were kept, those that were sent before it. */
export async function roundsOfVersion(
  db: Database,
  { plan_id, time, rounds }: Pick<StoredVersion, 'plan_id' | 'time' | 'rounds'>,
): Promise<StoredRound[]> {
  if (rounds !== null) return JSON.parse(rounds) as StoredRound[];
  return (await readRounds(db, plan_id)).filter(({ row }) => row.sent_at <= time);
}

/** What has come since: who reads the old state is told that there is a newer one, and no more. */
export function countSince({ rounds }: Frozen, live: readonly StoredRound[]): RoundsSince {
  const [before, now] = [factsOf(rounds), factsOf(live)];
  const other = (kind: keyof RoundsSince): number =>
    [...now[kind]].filter(([id, fact]) => before[kind].get(id) !== fact).length;
  return { rounds: other('rounds'), answers: other('answers'), opinions: other('opinions') };
}

function factsOf(rounds: readonly StoredRound[]): Record<keyof RoundsSince, Map<string, string>> {
  const answered = rounds.flatMap(({ addressees }) => addressees.filter(hasAnswered));
  const ids = new Set(answered.map(({ id }) => id));
  const said = rounds.flatMap(({ opinions }) => opinions.filter(({ addressee_id }) => ids.has(addressee_id)));
  return {
    rounds: new Map(rounds.map(({ row }) => [row.id, ''])),
    answers: new Map(answered.map((row) => [row.id, answerFact(row)])),
    opinions: new Map(said.map((row) => [row.id, opinionFact(row)])),
  };
}

const answerFact = ({ state, answered_at }: AddresseeRow): string => `${state} ${answered_at}`;
const opinionFact = (row: OpinionRow): string => `${wordedAt(row)} ${row.response_kind} ${row.response_at}`;
