import { type PlanRights, stateSpecs, type User } from '@duthao/protocol';
import type { Mover } from '../flow/recordEvent.ts';
import { listVersions } from '../flow/versions.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import { Refusal } from '../refusal.ts';
import { isAsked } from '../rights/asked.ts';
import type { Hat } from '../rights/Hat.ts';
import { moverOf } from '../rights/moverOf.ts';
import type { OpinionParts } from './opinionParts.ts';
import { findFrozen, type Frozen } from './frozen.ts';
import type { AddresseeRow, StoredRound } from './roundRows.ts';

/** Who asks about rounds of a plan, and what he may see and do there. */
export interface Asker {
  readonly user: User;
  readonly stored: StoredPlan;
  readonly rights: PlanRights | null;
  readonly hats: readonly Hat[];
  /** Sees all of the rounds sent before this moment; of others only what his own unit was asked. */
  readonly seesAllUntil: number;
  /** He sees what was submitted to him, as it stood then; null: as it stands. */
  readonly frozen: Frozen | null;
  /** The plan is being written: else everything about its rounds stands still. */
  readonly isOpen: boolean;
  /** Sends, closes, enters and responds: who leads the plan, while it is written. */
  readonly runs: boolean;
}

/**
 * Throws the refusal that an invented plan gets, too. Whoever may open the draft otherwise than by being asked sees
 * everything that left the units; a leader what was sent before the last version that was submitted to him, or before the
 * one whose number he names (`version`, which also the others may name, to read); who is only
 * asked sees his own: his opinion is to be his own, and the whole table goes with what is submitted.
 */
export function createAskers({ db, plans, planRows, planRights, access }: OpinionParts) {
  return async (user: User, planId: string, version?: number): Promise<Asker> => {
    await plans.get(user, planId);
    const stored = (await planRows.find(planId))!;
    const [rights, hats, isOnlyAsked] = await Promise.all([
      planRights.of(user, stored),
      planRights.hatsOf(user),
      planRights.isOnlyAsked(user, stored),
    ]);
    const runs = rights?.assigns ?? false;
    const isOpen = stateSpecs[stored.state].text === 'open';
    const base = { user, stored, rights, hats, isOpen, runs, frozen: null };
    if (isOnlyAsked) return { ...base, seesAllUntil: 0 };
    if (rights && version === undefined) return { ...base, seesAllUntil: Infinity };
    const { seesFrom } = await access.open(user, planId);
    const frozen = (await findFrozen(db, planId, { from: seesFrom, wanted: version })) ?? null;
    // A version that is asked for by its number is read; nothing is done to it.
    const reader = version === undefined ? base : { ...base, isOpen: false, runs: false };
    if (frozen) return { ...reader, frozen, seesAllUntil: frozen.time };
    const versions = await listVersions(db, planId, seesFrom);
    const shown = versions.find(({ no }) => version === undefined || no === version);
    return { ...reader, seesAllUntil: shown ? Date.parse(shown.time) : 0 };
  };
}

export type AskerOf = ReturnType<typeof createAskers>;

/** Whether a row of a round is of the person's own unit, or of himself. */
export function isOwn({ hats }: Pick<Asker, 'hats'>, { kind, ref_id: refId }: AddresseeRow): boolean {
  return kind !== 'body' && refId !== null && hats.some((hat) => isAsked(hat, { kind, refId }));
}

export const seesAll = ({ seesAllUntil }: Asker, { row }: StoredRound): boolean =>
  row.sent_at <= seesAllUntil;

/** In whose place somebody who runs rounds does so: his own, else of the first whom he may do it for. */
export async function runnerOf(
  { planRights }: Pick<OpinionParts, 'planRights'>,
  { user, stored, runs }: Asker,
): Promise<Mover> {
  if (!runs) {
    throw new Refusal(
      'forbidden',
      'Việc này do người chủ trì soạn thảo hoặc trưởng, phó đơn vị chủ trì làm, và chỉ khi bản thảo chưa trình.',
    );
  }
  return moverOf(planRights, user, stored, ({ assigns }) => assigns);
}
