import type { Marking, PlanAssignments, User } from '@duthao/protocol';
import type { Updateable } from 'kysely';
import { Refusal } from '../refusal.ts';
import { moverIn, moverOf } from '../rights/moverOf.ts';
import { writesAt } from '../rights/toWritingRights.ts';
import type { Database, Tables } from '../storage/tables.ts';
import { type AssignmentRow, listAssignments } from './assignmentRows.ts';
import { wordsIn } from './livePlaces.ts';
import { pickAssignment, type PlaceParts, refuseButHead, tellOthers, toSubject } from './placeParts.ts';
import { headsOf } from './unitPeople.ts';

const unconfirmed = { confirmed_at: null, confirmed_by: null, confirmed_for: null, text: null };

/** "Đã xong phần tôi", by whoever writes there. It is taken back by them or the lead, and a confirmation with it. */
export async function markDone(
  parts: PlaceParts,
  user: User,
  planId: string,
  placeId: string,
  { unitId, is }: Marking,
): Promise<PlanAssignments> {
  const { stored, rights, row } = await pickAssignment(parts, user, planId, { placeId, unitId });
  const hats = await parts.planRights.hatsOf(user);
  const mayReopen = !is && rights.assigns;
  const writer = hats.find((hat) => writesAt(hat, row));
  if (!mayReopen && !writer) {
    throw new Refusal(
      'forbidden',
      'Chỉ người viết phần này báo được là đã xong; đề nghị liên hệ đơn vị được giao.',
    );
  }
  const mover = writer
    ? moverIn(user, writer)
    : await moverOf(parts.planRights, user, stored, (his) => his.assigns);
  const done = is
    ? { done_at: Date.now(), done_by: user.id, done_for: mover.forWhom?.name ?? null }
    : { done_at: null, done_by: null, done_for: null, ...unconfirmed };
  await parts.audit.transact(async (trx, record) => {
    await change(trx, planId, row, done);
    const action = is ? 'placeDone' : 'placeReopened';
    await record({ ...mover, action, subject: toSubject(stored), detail: row.name });
    const heads = await headsOf(trx, [unitId]);
    const userIds = is ? heads : [...row.userIds, ...heads];
    const what = is ? 'đã viết xong, chờ đơn vị xác nhận' : 'cần viết tiếp';
    const text = `${row.name} trong “${stored.title}” ${what}.`;
    await tellOthers(trx, user, stored, { userIds, kind: is ? 'done' : 'assigned', text });
  });
  return parts.changed(user, planId);
}

/** By the head of the unit. From here on the unit is shown what others change there. */
export async function confirmPlace(
  parts: PlaceParts,
  user: User,
  planId: string,
  placeId: string,
  { unitId, is }: Marking,
): Promise<PlanAssignments> {
  const { stored, rights, row } = await pickAssignment(parts, user, planId, { placeId, unitId });
  refuseButHead(rights, unitId);
  const mover = await moverOf(parts.planRights, user, stored, ({ heads }) => heads.includes(unitId));
  const forWhom = mover.forWhom?.name ?? null;
  const given = new Set((await listAssignments(parts.db, planId)).map((one) => one.placeId));
  await parts.rooms.exclusively(planId, async ({ ydoc, seq }) => {
    const now = { confirmed_at: Date.now(), confirmed_by: user.id, confirmed_for: forWhom };
    const done = row.doneAt === null ? { done_at: Date.now(), done_by: user.id, done_for: forWhom } : {};
    const confirmed = is ? { ...done, ...now, text: wordsIn(ydoc, placeId, given), seq } : unconfirmed;
    await parts.audit.transact(async (trx, record) => {
      await change(trx, planId, row, confirmed);
      const action = is ? 'placeConfirmed' : 'placeReopened';
      await record({ ...mover, action, subject: toSubject(stored), detail: row.name });
      if (!is) return;
      const userIds = await headsOf(trx, [stored.leadUnitId]);
      const text = `${row.name} trong “${stored.title}” đã được đơn vị xác nhận.`;
      await tellOthers(trx, user, stored, { userIds, kind: 'confirmed', text });
    });
  });
  return parts.changed(user, planId);
}

async function change(
  trx: Database,
  planId: string,
  { placeId, unitId }: AssignmentRow,
  set: Updateable<Tables['assignments']>,
): Promise<void> {
  await trx
    .updateTable('assignments')
    .set(set)
    .where('plan_id', '=', planId)
    .where('place_id', '=', placeId)
    .where('unit_id', '=', unitId)
    .execute();
}
