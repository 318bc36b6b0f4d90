import { asItStands, createTouchedPlaces, fromYDoc, placesOf, wordsOfPlace } from '@duthao/plan';
import type { Selectable } from 'kysely';
import type { Log } from '../log.ts';
import type { RoomWatch } from '../rooms/createFollower.ts';
import type { Room } from '../rooms/Room.ts';
import type { Journal } from '../storage/journal.ts';
import type { Database, Tables } from '../storage/tables.ts';
import { describePlaces } from './describePlaces.ts';
import { noteChange } from './placeChanges.ts';

/** How long after a change to a confirmed place its words are compared, in milliseconds. */
const COMPARE_AFTER = 2000;

type Row = Selectable<Tables['assignments']>;

/** What is known of an open room: up to where its journal was looked at, and which confirmed places to compare. */
interface Watched {
  seq: number;
  /** By place; the authors of other units. */
  readonly touched: Map<string, Map<string, number>>;
  timer?: NodeJS.Timeout | undefined;
}

export interface WatchParts {
  readonly db: Database;
  readonly journal: Journal;
  readonly log: Log;
  /** Who owes what has changed. */
  readonly onNoted: (planId: string) => void;
}

/**
 * Sees, a moment after people wrote, who has begun with the part of his unit, and what others changed in parts that a
 * unit had confirmed. It reads the journal, so it costs nothing where no place was given out.
 */
export function createPlaceWatch({ db, journal, log, onNoted }: WatchParts): RoomWatch {
  const rooms = new Map<Room, Watched>();

  /** After changes; `isNested` when more than words may have changed. */
  async function look(room: Room, isNested: boolean): Promise<void> {
    const { planId } = room;
    const rows = await db.selectFrom('assignments').selectAll().where('plan_id', '=', planId).execute();
    if (rows.length === 0) return;
    if (isNested) await describePlaces(db, planId, placesOf(fromYDoc(room.ydoc)));
    const watched: Watched = rooms.get(room) ?? { seq: firstSeq(rows, room.seq), touched: new Map() };
    rooms.set(room, watched);
    if (watched.seq >= room.seq) return;
    const records = await journal.read(planId, watched.seq);
    watched.seq = records.at(-1)?.seq ?? room.seq;
    const members = await membersOfUnits(db, rows);
    const touchedBy = createTouchedPlaces(room.ydoc);
    const begun = new Set<Row>();
    for (const { authorId, bytes, seq } of records) {
      if (authorId === null) continue;
      for (const row of touchedBy(bytes).flatMap((chain) => ownersIn(chain, rows))) {
        const isOwn = members.get(row.unit_id)!.has(authorId);
        if (isOwn && row.started_at === null) begun.add(row);
        if (row.confirmed_at !== null && seq > row.seq) touch(watched, row, isOwn ? null : authorId, seq);
      }
    }
    await begin([...begun]);
    if (watched.touched.size > 0) watched.timer ??= setTimeout(compareSafely, COMPARE_AFTER, room);
  }

  async function begin(rows: readonly Row[]): Promise<void> {
    for (const { plan_id, place_id, unit_id } of rows) {
      await db
        .updateTable('assignments')
        .set({ started_at: Date.now() })
        .where('plan_id', '=', plan_id)
        .where('place_id', '=', place_id)
        .where('unit_id', '=', unit_id)
        .execute();
    }
    if (rows.length > 0) onNoted(rows[0]!.plan_id);
  }

  async function compare(room: Room): Promise<void> {
    const watched = rooms.get(room);
    if (!watched) return;
    clearTimeout(watched.timer);
    watched.timer = undefined;
    const touched = new Map(watched.touched);
    watched.touched.clear();
    if (touched.size === 0) return;
    const { planId, seq } = room;
    const doc = asItStands(fromYDoc(room.ydoc));
    const places = placesOf(doc);
    await db.transaction().execute(async (trx) => {
      const rows = await trx.selectFrom('assignments').selectAll().where('plan_id', '=', planId).execute();
      const given = new Set(rows.map(({ place_id }) => place_id));
      for (const row of rows) {
        const authors = touched.get(keyOf(row));
        if (!authors || row.confirmed_at === null) continue;
        const after = wordsOfPlace(doc, places, row.place_id, (id) => given.has(id));
        const before = row.text ?? '';
        if (after === before) continue;
        const authorId = [...authors.keys()].at(-1);
        if (authorId !== undefined) {
          await noteChange(trx, { ...toNames(row), authorId, before, after });
        }
        await trx
          .updateTable('assignments')
          .set({ text: after, seq })
          .where('plan_id', '=', planId)
          .where('place_id', '=', row.place_id)
          .where('unit_id', '=', row.unit_id)
          .execute();
      }
    });
    onNoted(planId);
  }

  const compareSafely = (room: Room): Promise<void> =>
    compare(room).catch((error: unknown) => {
      log.error(
        { err: error, planId: room.planId },
        'what others changed in confirmed places is not written down',
      );
    });

  return {
    look,

    /** Before a room closes: what is waiting is compared now, and where to go on is kept. */
    async finish(room: Room): Promise<void> {
      const watched = rooms.get(room);
      if (!watched) return;
      await compareSafely(room);
      await db
        .updateTable('assignments')
        .set({ seq: watched.seq })
        .where('plan_id', '=', room.planId)
        .where('seq', '<', watched.seq)
        .execute();
    },

    forget(room: Room): void {
      clearTimeout(rooms.get(room)?.timer);
      rooms.delete(room);
    },
  };
}

const keyOf = ({ place_id, unit_id }: Row): string => `${place_id} ${unit_id}`;

const toNames = ({ plan_id, place_id, unit_id, name }: Row) => ({
  planId: plan_id,
  placeId: place_id,
  unitId: unit_id,
  name,
});

/** Where the reading of the journal begins: behind what every part that is still to be watched has seen. */
function firstSeq(rows: readonly Row[], now: number): number {
  const seqs = rows
    .filter((row) => row.started_at === null || row.confirmed_at !== null)
    .map(({ seq }) => seq);
  return seqs.length === 0 ? now : Math.min(...seqs);
}

/** The units of the nearest place in a chain that was given out. */
function ownersIn(chain: readonly string[], rows: readonly Row[]): Row[] {
  const placeId = chain.find((id) => rows.some(({ place_id }) => place_id === id));
  return rows.filter(({ place_id }) => place_id === placeId);
}

function touch({ touched }: Watched, row: Row, authorId: string | null, seq: number): void {
  const authors = touched.get(keyOf(row)) ?? new Map<string, number>();
  touched.set(keyOf(row), authors);
  if (authorId === null) return;
  authors.delete(authorId);
  authors.set(authorId, seq);
}

async function membersOfUnits(db: Database, rows: readonly Row[]): Promise<Map<string, Set<string>>> {
  const unitIds = [...new Set(rows.map(({ unit_id }) => unit_id))];
  const members = new Map(unitIds.map((id) => [id, new Set<string>()]));
  const found = await db.selectFrom('memberships').selectAll().where('unit_id', 'in', unitIds).execute();
  for (const { unit_id, user_id } of found) members.get(unit_id)!.add(user_id);
  return members;
}
