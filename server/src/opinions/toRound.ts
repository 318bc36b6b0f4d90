import type {
  Addressee,
  AnswerFile,
  CheckPoint,
  EarlierWording,
  Letter,
  Opinion,
  Round,
} from '@duthao/protocol';
import { type Asker, isOwn, seesAll } from './askers.ts';
import { countsOf } from './countsOf.ts';
import {
  type AddresseeRow,
  hasAnswered,
  type OpinionRow,
  type StoredRound,
  type WordingRow,
} from './roundRows.ts';
import { wordedAt } from './wording.ts';

/** What a round is told with: beside its rows, who answers for whom, and the places of the plan as they are called now. */
export interface Telling {
  readonly answerers: ReadonlyMap<string, readonly string[]>;
  /** By ids, in the order of the text. */
  readonly placeNames: ReadonlyMap<string, string>;
}

/** A round as one person sees it; null when there is nothing in it for him. */
export function toRound(stored: StoredRound, asker: Asker, telling: Telling): Round | null {
  const { row } = stored;
  const isWhole = seesAll(asker, stored);
  const addressees = isWhole ? stored.addressees : stored.addressees.filter((one) => isOwn(asker, one));
  if (addressees.length === 0) return null;
  const opinions = addressees.flatMap((one) => opinionsOf(stored, one, asker, telling));
  const disputeIds = new Set(opinions.map(({ dispute_id }) => dispute_id));
  const isOpen = row.closed_at === null;
  return {
    id: row.id,
    kind: row.kind,
    no: row.no,
    isOpen,
    sentAt: toTime(row.sent_at),
    sentBy: row.sent_by_name,
    due: row.due,
    note: row.note,
    silence: row.silence,
    silenceSentence: row.silence_sentence,
    addressees: addressees.map((one) => toAddressee(one, stored, asker, telling)),
    opinions: opinions.map((one) => toOpinion(one, stored, telling)),
    disputes: isWhole
      ? stored.disputes
          .filter(({ id }) => disputeIds.has(id))
          .map(({ id, title, note }) => ({ id, title, note }))
      : [],
    counts: countsOf(addressees, opinions),
    mayRun: asker.runs,
    mayRespond: asker.runs,
  };
}

/**
 * What was not said yet is seen by who writes it down and by whom it is of; in the order of the text, what is about all
 * of it first.
 */
function opinionsOf(
  { opinions }: StoredRound,
  addressee: AddresseeRow,
  asker: Asker,
  { placeNames }: Telling,
): OpinionRow[] {
  if (!seesSaid(addressee, asker)) return [];
  const order = [...placeNames.keys()];
  const at = ({ place_id }: OpinionRow): number => (place_id === null ? -1 : order.indexOf(place_id));
  return opinions.filter((one) => one.addressee_id === addressee.id).toSorted((a, b) => at(a) - at(b));
}

const seesSaid = (addressee: AddresseeRow, asker: Asker): boolean =>
  hasAnswered(addressee) || asker.runs || isOwn(asker, addressee);

function toAddressee(
  row: AddresseeRow,
  { row: round, files }: StoredRound,
  asker: Asker,
  { answerers }: Telling,
): Addressee {
  const isOpen = round.closed_at === null;
  return {
    id: row.id,
    kind: row.kind,
    refId: row.ref_id,
    name: row.name,
    state: row.state,
    answeredAt: row.answered_at === null ? null : toTime(row.answered_at),
    answeredBy: row.answered_by,
    enteredBy: row.entered_by,
    letter: row.letter === null ? null : (JSON.parse(row.letter) as Letter),
    files: seesSaid(row, asker)
      ? files.filter(({ addressee_id }) => addressee_id === row.id).map(toFile)
      : [],
    words: row.words,
    checks: JSON.parse(row.checks) as CheckPoint[],
    remindedAt: row.reminded_at === null ? null : toTime(row.reminded_at),
    mayAnswer: isOpen && asker.isOpen && answers(asker, row, answerers),
    mayEnter: isOpen && asker.runs && mayBeEntered(row),
  };
}

/** Whether the person, or one he acts for, answers for this row. */
export function answers(
  { hats }: Pick<Asker, 'hats'>,
  { id }: AddresseeRow,
  answerers: Telling['answerers'],
): boolean {
  return hats.some(({ userId }) => answerers.get(id)?.includes(userId));
}

/** What somebody has said here himself nobody words for him. */
export const mayBeEntered = ({ answered_by }: AddresseeRow): boolean => answered_by === null;

function toOpinion(row: OpinionRow, { wordings }: StoredRound, { placeNames }: Telling): Opinion {
  const known = row.place_id === null ? undefined : placeNames.get(row.place_id);
  return {
    id: row.id,
    addresseeId: row.addressee_id,
    placeId: row.place_id,
    place: known ?? row.place,
    words: row.words,
    wordedAt: toTime(wordedAt(row)),
    earlier: wordings.filter(({ opinion_id }) => opinion_id === row.id).map(toEarlier),
    quote: row.quote,
    threadId: row.thread_id,
    suggestionIds: JSON.parse(row.suggestion_ids) as string[],
    author: row.author,
    response:
      row.response_kind === null || row.response_at === null
        ? null
        : {
            kind: row.response_kind,
            words: row.response_words ?? '',
            by: row.response_by ?? '',
            at: toTime(row.response_at),
            groupId: row.group_id,
          },
    disputeId: row.dispute_id,
  };
}

const toEarlier = (row: WordingRow): EarlierWording => ({
  words: row.words,
  place: row.place,
  response: {
    kind: row.response_kind,
    words: row.response_words,
    by: row.response_by,
    at: toTime(row.response_at),
  },
  until: toTime(row.until),
  by: row.by,
});

const toFile = ({ id, name, size, sha256 }: AnswerFile): AnswerFile => ({ id, name, size, sha256 });

const toTime = (at: number): string => new Date(at).toISOString();
