import { type Place, placesOf, readPlanFile } from '@duthao/plan';
import type { Round, RoundList, User } from '@duthao/protocol';
import { fullName } from '../places/livePlaces.ts';
import { Refusal } from '../refusal.ts';
import { peopleOf } from './answerers.ts';
import type { Asker, AskerOf } from './askers.ts';
import { countSince, type Frozen } from './frozen.ts';
import type { OpinionParts } from './opinionParts.ts';
import { readRounds, type StoredRound } from './roundRows.ts';
import { readSettings } from './settings.ts';
import { type Telling, toRound } from './toRound.ts';

/** Rounds as one person sees them. */
export function createReading(parts: Pick<OpinionParts, 'db' | 'livePlaces'>, askerOf: AskerOf) {
  const { db, livePlaces } = parts;

  async function tellingOf(planId: string, rounds: readonly StoredRound[]): Promise<Telling> {
    const answerers = new Map<string, string[]>();
    const open = rounds.filter(({ row }) => row.closed_at === null);
    for (const one of open.flatMap(({ addressees }) => addressees)) {
      answerers.set(one.id, await peopleOf(db, one));
    }
    // Only a plan whose parts are named has to be opened for it.
    const isNamed = rounds.some(({ opinions }) => opinions.some(({ place_id }) => place_id !== null));
    return { answerers, placeNames: isNamed ? namesOf(await livePlaces(planId)) : new Map() };
  }

  async function readAs(asker: Asker, roundId?: string): Promise<Round[]> {
    const planId = asker.stored.id;
    const { frozen } = asker;
    const rounds = frozen
      ? frozen.rounds.filter(({ row }) => roundId === undefined || row.id === roundId)
      : await readRounds(db, planId, roundId);
    const telling = frozen ? tellingThen(frozen) : await tellingOf(planId, rounds);
    return rounds.map((one) => toRound(one, asker, telling)).filter((round) => round !== null);
  }

  async function sinceOf({ frozen, stored }: Asker): Promise<RoundList['asSubmitted']> {
    if (!frozen) return null;
    const { no, time } = frozen;
    const since = countSince(frozen, await readRounds(db, stored.id));
    return { no, time: new Date(time).toISOString(), since };
  }

  return {
    async list(user: User, planId: string, version?: number): Promise<RoundList> {
      const asker = await askerOf(user, planId, version);
      const { checks, silence, silenceSentence } = await readSettings(db);
      const rules = { maySend: asker.runs, checks, silence, silenceSentence };
      return { rounds: await readAs(asker), asSubmitted: await sinceOf(asker), ...rules };
    },

    /** Throws a Refusal when there is no such round for this person. */
    async one(user: User, planId: string, roundId: string): Promise<Round> {
      const [round] = await readAs(await askerOf(user, planId), roundId);
      return round ?? refuseUnknown();
    },
  };
}

/** Nobody answers any more, and parts are called what they were called in the text of the version. */
const tellingThen = ({ plan }: Frozen): Telling => ({
  answerers: new Map(),
  placeNames: namesOf(placesOf(readPlanFile(plan).doc)),
});

/** What the parts of a plan are called, in the order of the text. */
export function namesOf(places: readonly Place[]): Map<string, string> {
  return new Map(places.map((place) => [place.id, fullName(place, places)]));
}

export function refuseUnknown(): never {
  throw new Refusal('notFound', 'Không có đợt lấy ý kiến này; đề nghị tải lại trang.');
}
