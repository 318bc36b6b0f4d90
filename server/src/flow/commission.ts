import type { Commission, User } from '@duthao/protocol';
import type { RecordAct } from '../accounts/audit.ts';
import { tell } from '../notices/tell.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import type { Access, Seat } from './access.ts';
import { moveTo } from './moveTo.ts';
import { namesOf, recordEvent } from './recordEvent.ts';
import { setStanding, type Standing, standingOf } from './standing.ts';
import { findStep, isOpen, writingState } from './steps.ts';
import { isOne } from './stepPeople.ts';
import { findLastVersion } from './versions.ts';

/** Whether the person gives the work out: while it is written; a leader, chánh văn phòng, the unit's head, its drafter. */
export function commissions({ standing, seats }: Access): boolean {
  return isOpen(standing.state) && seats.some((seat) => gives(standing, seat));
}

const gives = (standing: Standing, { user }: Seat): boolean =>
  user.admin ||
  (['head', 'drafter', 'leader', 'chiefOfOffice'] as const).some((role) => isOne(user, role, standing));

/** Giao soạn thảo (Điều 10): who drafts, on what document, by when, on which way. */
export async function setCommission(
  trx: Database,
  record: RecordAct,
  user: User,
  access: Access,
  wanted: Commission,
): Promise<void> {
  const { planId, title } = access.standing;
  if (!commissions(access)) {
    throw new Refusal(
      'forbidden',
      'Chỉ lãnh đạo, trưởng đơn vị chủ trì hoặc người soạn thảo giao được việc này khi văn bản còn đang soạn.',
    );
  }
  const seat = access.seats.find((one) => gives(access.standing, one))!;
  const { drafterId, flowId, assignedBy, source, due, note, issuedBy } = wanted;
  if (drafterId !== null && drafterId !== access.standing.drafterId) {
    await checkDrafter(trx, planId, drafterId);
  }
  await trx.updateTable('plans').set({ drafter_id: drafterId }).where('id', '=', planId).execute();
  const said = { assigned_by: assignedBy || null, source, due_day: due, note, issued_by: issuedBy };
  await setStanding(trx, planId, { ...said, ...(await chosenFlow(trx, planId, flowId)) });
  const standing = await standingOf(trx, planId);
  const mover = { actor: { id: user.id, name: user.name }, forWhom: seat.forUser };
  const to = await stateAfterCommission(trx, standing, user);
  if (to !== standing.state) await moveTo(trx, planId, to, mover);
  const event = { kind: 'assigned' as const, act: 'Giao soạn thảo', to, words: note };
  await recordEvent(trx, access.standing, { ...mover, ...event });
  await record({ ...mover, action: 'commissionSet', subject: { id: planId, name: title } });
  if (drafterId === null || drafterId === user.id) return;
  const text = `${namesOf(mover)} giao soạn thảo “${title}”.`;
  await tell(trx, { userIds: [drafterId], planId, kind: 'assigned', text });
}

/** Another way only while nothing has been submitted on the present one. */
async function chosenFlow(trx: Database, planId: string, flowId: string | undefined) {
  const standing = await standingOf(trx, planId);
  if (flowId === undefined || flowId === standing.flowId) return {};
  const flow = await trx.selectFrom('flows').selectAll().where('id', '=', flowId).executeTakeFirst();
  if (!flow) throw new Refusal('badRequest', 'Không có quy trình này nữa; đề nghị chọn quy trình khác.');
  if (await findLastVersion(trx, planId)) {
    throw new Refusal('conflict', 'Văn bản đã được trình nên không đổi sang quy trình khác được.');
  }
  return { flow_id: flow.id, name: flow.name, steps: flow.steps };
}

/** Given to somebody else it waits for him to begin; one's own is being written already. */
async function stateAfterCommission(trx: Database, standing: Standing, user: User) {
  const isOthers = standing.drafterId !== null && standing.drafterId !== user.id;
  const isFresh = ['assigned', 'drafting'].includes(standing.state);
  const isBegun = (await findLastVersion(trx, standing.planId)) !== undefined;
  if (isOthers && isFresh && !isBegun && findStep(standing, 'assigned')) return 'assigned';
  const isOnWay = findStep(standing, standing.state) !== undefined;
  return isOnWay && standing.state !== 'assigned' ? standing.state : writingState(standing);
}

async function checkDrafter(trx: Database, planId: string, drafterId: string): Promise<void> {
  const found = await trx
    .selectFrom('memberships')
    .innerJoin('plan_units', 'plan_units.unit_id', 'memberships.unit_id')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select('user_id')
    .where('plan_id', '=', planId)
    .where('plan_units.role', '=', 'lead')
    .where('user_id', '=', drafterId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw new Refusal('badRequest', 'Người soạn thảo phải thuộc đơn vị chủ trì; đề nghị chọn lại.');
}
