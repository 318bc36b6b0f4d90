import { asItStands, fromYDoc, nameOfPlace, type Place, placesOf, wordsOfPlace } from '@duthao/plan';
import type * as Y from 'yjs';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Room } from '../rooms/Room.ts';

/** The places of plans as they stand now; read anew only when something was written since. */
export function createLivePlaces(rooms: Rooms) {
  const known = new WeakMap<Room, { seq: number; places: readonly Place[] }>();
  return (planId: string): Promise<readonly Place[]> =>
    rooms.use(planId, (room) =>
      room.read((ydoc) => {
        const last = known.get(room);
        if (last?.seq === room.seq) return last.places;
        const places = placesOf(fromYDoc(ydoc));
        known.set(room, { seq: room.seq, places });
        return places;
      }),
    );
}

export type LivePlaces = ReturnType<typeof createLivePlaces>;

/** As it stands in lists and letters: with the title, where it has one. */
export function fullName(place: Place, places: readonly Place[]): string {
  const title = place.kind === 'section' || place.kind === 'annex' ? place.title.trim() : '';
  return [nameOfPlace(place, places), title].filter(Boolean).join(' ');
}

/** The words that a unit answers for at a place, without what is only suggested. */
export function wordsIn(ydoc: Y.Doc, placeId: string, given: ReadonlySet<string>): string {
  const doc = asItStands(fromYDoc(ydoc));
  return wordsOfPlace(doc, placesOf(doc), placeId, (id) => given.has(id));
}
