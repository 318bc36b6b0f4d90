import type { User } from '@duthao/protocol';
import type { Mover } from '../flow/recordEvent.ts';
import type { Inside } from '../rooms/Room.ts';
import { type Asker, type AskerOf, runnerOf } from './askers.ts';
import type { OpinionParts, Scene } from './opinionParts.ts';
import { refuseUnknown } from './reading.ts';
import { readRounds, type StoredRound } from './roundRows.ts';

/**
 * Where acts on rounds are done: in the plan's queue, so that the plan is not submitted meanwhile and rights are looked
 * up again before anybody writes on; in one transaction; and everybody who has the plan open is told.
 */
export function createStage(parts: OpinionParts, askerOf: AskerOf) {
  const { audit, rooms } = parts;

  async function play<Result>(
    user: User,
    planId: string,
    moverOf: (asker: Asker) => Promise<Mover>,
    work: (scene: Scene) => Promise<Result>,
    after?: (result: Result, inside: Inside) => Promise<void>,
  ): Promise<Result> {
    // Whoever may not know of the plan is told so at once, and waits for nobody's queue.
    await askerOf(user, planId);
    const result = await rooms.exclusively(planId, async (inside) => {
      const asker = await askerOf(user, planId);
      const mover = await moverOf(asker);
      const { stored } = asker;
      const told = await audit.transact((trx, record) => work({ trx, record, asker, inside, stored, mover }));
      await after?.(told, inside);
      return told;
    });
    rooms.say(planId, { kind: 'changed', what: 'rounds' });
    return result;
  }

  return {
    /** By who runs the rounds of the plan; throws a Refusal for everybody else. */
    run: <Result>(user: User, planId: string, work: (scene: Scene) => Promise<Result>): Promise<Result> =>
      play(user, planId, (asker) => runnerOf(parts, asker), work),

    /** By anybody who sees the plan: what he may do there `work` decides. */
    act: <Result>(
      user: User,
      planId: string,
      work: (scene: Scene) => Promise<Result>,
      after?: (result: Result, inside: Inside) => Promise<void>,
    ): Promise<Result> => {
      const own: Mover = { actor: { id: user.id, name: user.name }, forWhom: null };
      return play(user, planId, async (asker) => (asker.runs ? runnerOf(parts, asker) : own), work, after);
    },
  };
}

export type Stage = ReturnType<typeof createStage>;

/** A round of the plan as it stands in this transaction. */
export async function pickRound({ trx, stored }: Scene, roundId: string): Promise<StoredRound> {
  const [round] = await readRounds(trx, stored.id, roundId);
  return round ?? refuseUnknown();
}
