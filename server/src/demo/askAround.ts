import { asItStands, fromYDoc, type Place, placesOf, writePlanFile } from '@duthao/plan';
import type { Unit, User } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { WHOLE } from '../opinions/outgoing.ts';
import { namesOf } from '../opinions/reading.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import type { DemoPlan } from './agency.ts';
import { type DemoAnswer, demoAsks } from './asks.ts';

const DAY = 24 * 3600_000;
const dayIn = (days: number): string => today(new Date(Date.now() + days * DAY));

interface Asking {
  readonly db: Database;
  readonly users: readonly User[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly drafter: User;
  readonly places: readonly Place[];
}

/** As the drafter would have sent the plan out three days ago: some have answered, some have not. */
export async function askAround(
  { db, rooms, users, units }: Pick<Asking, 'db' | 'users' | 'units'> & { readonly rooms: Rooms },
  planId: string,
  { templateId, drafter: username }: DemoPlan,
): Promise<void> {
  const asks = demoAsks[templateId];
  const drafter = users.find((user) => user.username === username);
  if (!asks || !drafter) return;
  const doc = await rooms.use(planId, (room) => room.read((ydoc) => asItStands(fromYDoc(ydoc))));
  const roundId = newId();
  await db
    .insertInto('rounds')
    .values({
      id: roundId,
      plan_id: planId,
      kind: 'opinions',
      no: 1,
      sent_at: Date.now() - 3 * DAY,
      sent_by: drafter.id,
      sent_by_name: drafter.name,
      due: dayIn(4),
      note: asks.note,
      silence: 'none',
      silence_sentence: '',
      plan: writePlanFile({ meta: {}, doc }),
    })
    .execute();
  const asking = { db, users, units, drafter, places: placesOf(doc) };
  for (const [at, answer] of asks.answers.entries()) await addAnswer(asking, roundId, at, answer);
}

async function addAnswer(
  asking: Asking,
  roundId: string,
  position: number,
  { of, by, number, opinions }: DemoAnswer,
): Promise<void> {
  const { db, users, units, drafter } = asking;
  const [id, unitId] = [newId(), units.get(of)?.id ?? null];
  const head = users.find(({ username }) => username === by)?.name ?? null;
  const letter = { channel: 'letter', number, date: dayIn(-1), note: '' };
  await db
    .insertInto('round_addressees')
    .values({
      id,
      round_id: roundId,
      position,
      kind: unitId === null ? 'body' : 'unit',
      ref_id: unitId,
      name: of,
      state: !opinions ? 'waiting' : opinions.length > 0 ? 'remarks' : 'agreed',
      answered_at: opinions ? Date.now() - DAY : null,
      answered_by: opinions ? head : null,
      entered_by: opinions && head === null ? drafter.name : null,
      letter: number === undefined ? null : JSON.stringify(letter),
      words: '',
      checks: '[]',
    })
    .execute();
  for (const opinion of opinions ?? []) await addOpinion(asking, id, head ?? drafter.name, opinion);
}

async function addOpinion(
  { db, drafter, places }: Asking,
  addresseeId: string,
  author: string,
  { at, words, taken }: NonNullable<DemoAnswer['opinions']>[number],
): Promise<void> {
  const place = at === '' ? undefined : places.find(({ title }) => title.startsWith(at));
  const response = {
    response_kind: 'accepted',
    response_words: taken ?? '',
    response_by: drafter.name,
    response_at: Date.now(),
  } as const;
  await db
    .insertInto('opinions')
    .values({
      id: newId(),
      addressee_id: addresseeId,
      source: 'row',
      made_at: Date.now() - DAY,
      author,
      place_id: place?.id ?? null,
      place: (place && namesOf(places).get(place.id)) ?? WHOLE,
      words,
      quote: '',
      suggestion_ids: '[]',
      ...(taken !== undefined && response),
    })
    .execute();
}
