import type { User } from '@duthao/protocol';
import type { Mover } from '../flow/recordEvent.ts';
import type { Inside } from '../rooms/Room.ts';
import { type Asker, type AskerOf, runnerOf } from './askers.ts';
import type { OpinionParts } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { refuseUnknown } from './reading.ts';
import { readRounds, type StoredRound } from './roundRows.ts';

interface Play<Result> {
  readonly work: (scene: Scene) => Promise<Result>;
  readonly moverOf: (asker: Asker) => Promise<Mover>;
  /** After the transaction, still in the queue. */
  readonly after?: (result: Result, inside: Inside) => Promise<void>;
  readonly changesRights?: boolean;
}

/**
 * Where acts on rounds are done: in the plan's queue, so that the plan is not submitted meanwhile; in one transaction;
 * and everybody who has the plan open is told.
 */
export function createStage(parts: OpinionParts, askerOf: AskerOf) {
  const { audit, rooms } = parts;

  async function play<Result>(
    user: User,
    planId: string,
    { work, moverOf, after, changesRights = false }: Play<Result>,
  ): Promise<Result> {
    // Whoever may not know of the plan is told so at once, and waits for nobody's queue.
    await askerOf(user, planId);
    const inQueue = async (inside: Inside): Promise<Result> => {
      const asker = await askerOf(user, planId);
      const mover = await moverOf(asker);
      const { stored } = asker;
      const told = await audit.transact((trx, record) => work({ trx, record, asker, inside, stored, mover }));
      await after?.(told, inside);
      return told;
    };
    const result = await rooms.use(planId, (room) =>
      changesRights ? room.exclusively(inQueue) : room.inTurn(inQueue),
    );
    rooms.say(planId, { kind: 'changed', what: 'rounds' });
    // The plan may stand in another step now.
    if (changesRights) rooms.say(planId, { kind: 'changed', what: 'flow' });
    return result;
  }

  return {
    /** By who runs the rounds of the plan; throws a Refusal for everybody else. */
    run: <Result>(user: User, planId: string, work: Play<Result>['work']): Promise<Result> =>
      play(user, planId, { work, moverOf: (asker) => runnerOf(parts, asker) }),

    /** The same, where it changes who may open the plan: at once, also for those who have it open. */
    runAndAdmit: <Result>(user: User, planId: string, work: Play<Result>['work']): Promise<Result> =>
      play(user, planId, { work, moverOf: (asker) => runnerOf(parts, asker), changesRights: true }),

    /** By anybody who sees the plan: what he may do there `work` decides. */
    act: <Result>(
      user: User,
      planId: string,
      work: Play<Result>['work'],
      after?: Play<Result>['after'],
    ): Promise<Result> => {
      const own: Mover = { actor: { id: user.id, name: user.name }, forWhom: null };
      const moverOf = async (asker: Asker): Promise<Mover> => (asker.runs ? runnerOf(parts, asker) : own);
      return play(user, planId, { work, moverOf, after });
    },
  };
}

export type Stage = ReturnType<typeof createStage>;

/** A round of the plan as it stands in this transaction. */
export async function pickRound({ trx, stored }: Scene, roundId: string): Promise<StoredRound> {
  const [round] = await readRounds(trx, stored.id, roundId);
  return round ?? refuseUnknown();
}
