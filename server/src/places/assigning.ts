import { fromYDoc, type Place, placesOf } from '@duthao/plan';
import type { Assigning, Naming, PlanAssignments, User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { moverOf } from '../rights/moverOf.ts';
import { describePlaces } from './describePlaces.ts';
import { joinDrafting, replacePeople, replaceUnits } from './assignmentRows.ts';
import { fullName } from './livePlaces.ts';
import {
  pickAssignment,
  type PlaceParts,
  refuseButHead,
  refuseOthers,
  tellOthers,
  toDay,
  toSubject,
} from './placeParts.ts';
import { headsOf, membersOf, unitNames } from './unitPeople.ts';

/**
 * Gives a place to units, in the room's queue: what was typed there before is judged by the old rights, the rest by the
 * new ones.
 */
export async function assignPlace(
  parts: PlaceParts,
  user: User,
  planId: string,
  placeId: string,
  { unitIds, due }: Assigning,
): Promise<PlanAssignments> {
  const { audit, plans, rooms } = parts;
  const { stored, rights } = await plans.open(user, planId);
  refuseOthers(rights);
  const mover = await moverOf(parts.planRights, user, stored, (his) => his.assigns);
  await rooms.exclusively(planId, async ({ ydoc, seq }) => {
    const places = placesOf(fromYDoc(ydoc));
    const name = findName(places, placeId, unitIds.length === 0);
    await audit.transact(async (trx, record) => {
      const names = await unitNames(trx, unitIds);
      if (names.length !== new Set(unitIds).size) {
        throw new Refusal('badRequest', 'Có đơn vị không còn trong danh sách; đề nghị chọn lại đơn vị.');
      }
      const given = { planId, placeId, name, unitIds, due, by: user.id, seq };
      const { added } = await replaceUnits(trx, given);
      await joinDrafting(trx, planId, added);
      await describePlaces(trx, planId, places);
      const until = due === null ? '' : `; hạn gửi ${toDay(due)}`;
      const detail = `${name}: ${names.join(', ') || 'theo phần trên'}${until}`;
      await record({ ...mover, action: 'placeAssigned', subject: toSubject(stored), detail });
      const userIds = await headsOf(trx, added);
      const text = `Đơn vị được giao ${name} trong “${stored.title}”${until}.`;
      await tellOthers(trx, user, stored, { userIds, kind: 'assigned', text });
    });
  });
  return parts.changed(user, planId);
}

function findName(places: readonly Place[], placeId: string, mayBeGone: boolean): string {
  const place = places.find(({ id }) => id === placeId);
  if (place) return fullName(place, places);
  if (mayBeGone) return 'Phần đã bị xóa';
  throw new Refusal(
    'conflict',
    'Phần này vừa bị xóa khỏi văn bản; đề nghị xem lại đề cương rồi chọn phần khác.',
  );
}

/** Gives a place of a unit on to persons of it. */
export async function namePeople(
  parts: PlaceParts,
  user: User,
  planId: string,
  placeId: string,
  { unitId, userIds }: Naming,
): Promise<PlanAssignments> {
  const { db, audit, rooms } = parts;
  const { stored, rights, row } = await pickAssignment(parts, user, planId, { placeId, unitId });
  refuseButHead(rights, unitId);
  const mover = await moverOf(parts.planRights, user, stored, ({ heads }) => heads.includes(unitId));
  const members = new Map((await membersOf(db, [unitId])).map(({ id, name }) => [id, name]));
  if (!userIds.every((id) => members.has(id))) {
    throw new Refusal('badRequest', 'Chỉ giao được cho người của đơn vị; đề nghị chọn lại người.');
  }
  await rooms.exclusively(planId, () =>
    audit.transact(async (trx, record) => {
      await replacePeople(trx, { planId, placeId, unitId, userIds });
      const named = userIds.map((id) => members.get(id)).join(', ') || 'cả đơn vị';
      const detail = `${row.name}: ${named}`;
      await record({ ...mover, action: 'placeNamed', subject: toSubject(stored), detail });
      const added = userIds.filter((id) => !row.userIds.includes(id));
      const text = `Anh/chị được giao ${row.name} trong “${stored.title}”.`;
      await tellOthers(trx, user, stored, { userIds: added, kind: 'assigned', text });
    }),
  );
  return parts.changed(user, planId);
}
