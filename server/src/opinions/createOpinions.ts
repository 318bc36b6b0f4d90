import { type Plan, readPlanFile } from '@duthao/plan';
import type {
  NewDispute,
  NewOpinion,
  NewRound,
  PlaceName,
  Responding,
  Round,
  RoundChange,
  RoundList,
  User,
} from '@duthao/protocol';
import { today } from '../today.ts';
import { createLivePlaces } from '../places/livePlaces.ts';
import type { WantedAnswer } from './answerChecks.ts';
import {
  addAnswerFile,
  dropAnswerFile,
  type GivenFile,
  readAnswerFile,
  refuseNoFile,
} from './answerFiles.ts';
import { answerRound } from './answering.ts';
import { createAskers } from './askers.ts';
import { changeRound } from './changing.ts';
import type { OpinionParts } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { dropOpinion, enterOpinion, rewordOpinion } from './opinionRows.ts';
import { writeProposals } from './proposals.ts';
import { createReading, namesOf, refuseUnknown } from './reading.ts';
import { remindRound } from './reminding.ts';
import { respond, setDispute } from './responding.ts';
import { sendRound } from './sending.ts';
import { createStage } from './stage.ts';
import { sayChanged } from '../threads/sayChanged.ts';

/** What a file about a round is made of. */
export interface RoundReport {
  readonly planTitle: string;
  readonly leadUnit: string;
  readonly round: Round;
  /** The plan as it was sent out: the opinions are about this text. */
  readonly sentPlan: Plan['doc'];
  /** The ISO day on which it stood so; null: now. */
  readonly asOf: string | null;
}

type Given = Omit<OpinionParts, 'livePlaces'>;

/** Rounds of opinions on plans; each call names the person, whose rights count. Changes answer the round as it then is. */
export function createOpinions(given: Given) {
  const parts = { ...given, livePlaces: createLivePlaces(given.rooms) };
  const { db, plans, livePlaces } = parts;
  const askerOf = createAskers(parts);
  const reading = createReading(parts, askerOf);
  const stage = createStage(parts, askerOf);

  async function run(
    user: User,
    planId: string,
    roundId: string,
    work: (scene: Scene) => Promise<void>,
  ): Promise<Round> {
    await stage.run(user, planId, work);
    return reading.one(user, planId, roundId);
  }

  async function act(
    user: User,
    planId: string,
    roundId: string,
    work: (scene: Scene) => Promise<void>,
  ): Promise<Round> {
    await stage.act(user, planId, work);
    return reading.one(user, planId, roundId);
  }

  return {
    list: (user: User, planId: string, version?: number): Promise<RoundList> =>
      reading.list(user, planId, version),

    /** The parts of a plan that an opinion can be about; for whom the draft is open. */
    async places(user: User, planId: string): Promise<PlaceName[]> {
      await plans.open(user, planId);
      return [...namesOf(await livePlaces(planId))].map(([id, name]) => ({ id, name }));
    },

    async send(user: User, planId: string, wanted: NewRound): Promise<Round> {
      const id = await stage.runAndAdmit(user, planId, (scene) => sendRound(scene, wanted));
      return reading.one(user, planId, id);
    },

    async change(user: User, planId: string, roundId: string, wanted: RoundChange): Promise<Round> {
      await stage.runAndAdmit(user, planId, (scene) => changeRound(scene, roundId, wanted));
      return reading.one(user, planId, roundId);
    },

    remind: (user: User, planId: string, roundId: string, ids: readonly string[]): Promise<Round> =>
      run(user, planId, roundId, (scene) => remindRound(scene, roundId, ids)),

    respond: (user: User, planId: string, roundId: string, wanted: Responding): Promise<Round> =>
      run(user, planId, roundId, (scene) => respond(scene, roundId, wanted)),

    setDispute: (user: User, planId: string, roundId: string, wanted: NewDispute): Promise<Round> =>
      run(user, planId, roundId, (scene) => setDispute(scene, roundId, wanted)),

    async answer(user: User, planId: string, at: At, wanted: WantedAnswer): Promise<Round> {
      const { roundId, addresseeId } = at;
      const { sentOut } = await stage.act(
        user,
        planId,
        (scene) => answerRound(scene, roundId, addresseeId, wanted),
        ({ proposed }, inside) => writeProposals(db, inside, proposed),
      );
      if (sentOut.length > 0) await sayChanged(parts, planId, sentOut);
      return reading.one(user, planId, roundId);
    },

    async enter(user: User, planId: string, at: At, wanted: NewOpinion): Promise<Round> {
      await askerOf(user, planId);
      const places = await livePlaces(planId);
      return act(user, planId, at.roundId, (scene) =>
        enterOpinion(scene, at.roundId, at.addresseeId, wanted, places),
      );
    },

    async reword(
      user: User,
      planId: string,
      roundId: string,
      opinionId: string,
      wanted: NewOpinion,
    ): Promise<Round> {
      await askerOf(user, planId);
      const places = await livePlaces(planId);
      return act(user, planId, roundId, (scene) => rewordOpinion(scene, roundId, opinionId, wanted, places));
    },

    drop: (user: User, planId: string, roundId: string, opinionId: string): Promise<Round> =>
      act(user, planId, roundId, (scene) => dropOpinion(scene, roundId, opinionId)),

    addFile: (user: User, planId: string, { roundId, addresseeId }: At, file: GivenFile): Promise<Round> =>
      act(user, planId, roundId, (scene) => addAnswerFile(scene, roundId, addresseeId, file)),

    dropFile: (user: User, planId: string, { roundId, addresseeId }: At, fileId: string): Promise<Round> =>
      act(user, planId, roundId, (scene) => dropAnswerFile(scene, roundId, addresseeId, fileId)),

    async file(user: User, planId: string, { roundId, addresseeId }: At, fileId: string) {
      const { addressees } = await reading.one(user, planId, roundId);
      const addressee = addressees.find(({ id }) => id === addresseeId) ?? refuseUnknown();
      if (!addressee.files.some(({ id }) => id === fileId)) refuseNoFile();
      return readAnswerFile(db, addresseeId, fileId);
    },

    /** Everything for the table and the letter of a round, right while it is open, too; refuses whom the page refuses. */
    async read(user: User, planId: string, roundId: string): Promise<RoundReport> {
      const round = await reading.one(user, planId, roundId);
      const { stored, frozen } = await askerOf(user, planId);
      const [sent, lead] = await Promise.all([
        db.selectFrom('rounds').select('plan').where('id', '=', roundId).executeTakeFirstOrThrow(),
        db.selectFrom('units').select('name').where('id', '=', stored.leadUnitId).executeTakeFirst(),
      ]);
      const { doc: sentPlan } = readPlanFile(sent.plan);
      const asOf = frozen ? today(new Date(frozen.time)) : null;
      return { planTitle: stored.title, leadUnit: lead?.name ?? '', round, sentPlan, asOf };
    },
  };
}

interface At {
  readonly roundId: string;
  readonly addresseeId: string;
}

export type Opinions = ReturnType<typeof createOpinions>;
