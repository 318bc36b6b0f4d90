import { fromYDoc, placesOf } from '@duthao/plan';
import type { Unit } from '@duthao/protocol';
import { joinDrafting, replaceUnits } from '../places/assignmentRows.ts';
import { describePlaces } from '../places/describePlaces.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import type { DemoPlan } from './agency.ts';

const DAY = 24 * 3600_000;

/** As the drafter would have shared the plan out: sections by their numbers, rows by their words. */
export async function shareOut(
  { db, rooms }: { db: Database; rooms: Rooms },
  planId: string,
  { shares }: DemoPlan,
  { drafterId, units }: { drafterId: string; units: ReadonlyMap<string, Unit> },
): Promise<void> {
  const { places, seq } = await rooms.use(planId, (room) =>
    room.read((ydoc) => ({ places: placesOf(fromYDoc(ydoc)), seq: room.seq })),
  );
  for (const { at, to, days } of shares) {
    const place = places.find(({ path, title }) => path === at || (path === '' && title.startsWith(at)));
    if (!place) continue;
    const unitIds = to.map((name) => units.get(name)!.id);
    const due = today(new Date(Date.now() + days * DAY));
    await replaceUnits(db, { planId, placeId: place.id, name: '', unitIds, due, by: drafterId, seq });
    await joinDrafting(db, planId, unitIds);
  }
  await describePlaces(db, planId, places);
}
