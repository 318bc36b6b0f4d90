import { randomUUID } from 'node:crypto';
import { copyPlan, fromYDoc } from '@duthao/plan';
import type { Successor, User } from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRows } from '../plans/planRows.ts';
import { Refusal } from '../refusal.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import { moverOf } from '../rights/moverOf.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { FlowAccess } from './access.ts';
import { namedDocument } from './namedDocument.ts';

export interface SuccessorParts {
  readonly plans: Plans;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
  readonly audit: Audit;
  readonly access: FlowAccess;
}

const issuedStates = ['issued', 'issuedElsewhere', 'archived', 'withdrawn'];

/**
 * After issue wrong content is mended by a new plan of the same kind, never by a correction (Điều 18.3): it begins as a
 * copy of the old one, and each knows of the other from the first moment on.
 */
export function createMakeSuccessor({ plans, planRows, planRights, rooms, audit, access }: SuccessorParts) {
  return async (user: User, planId: string, kind: Successor['kind']): Promise<string> => {
    const { standing, mayOpenRoom } = await access.open(user, planId);
    const plan = await planRows.find(planId);
    if (!plan || !mayOpenRoom || !issuedStates.includes(standing.state)) {
      throw new Refusal(
        'conflict',
        'Chỉ lập văn bản sửa đổi, thay thế từ văn bản đã ban hành mà đơn vị tham gia soạn thảo.',
      );
    }
    const doc = await rooms.use(planId, (room) => room.read((ydoc) => fromYDoc(ydoc)));
    const title = kind === 'amends' ? `Sửa đổi, bổ sung ${namedDocument(doc)}` : undefined;
    const copy = copyPlan(doc, randomUUID, title);
    const { leadUnitId, coUnitIds } = plan;
    const mover = await moverOf(planRights, user, plan, () => true);
    const subject = { id: planId, name: standing.title };
    const detail = kind === 'amends' ? 'Lập văn bản sửa đổi, bổ sung' : 'Lập văn bản thay thế';
    return plans.add(user, { meta: {}, doc: copy }, { leadUnitId, coUnitIds }, async (trx, id) => {
      await trx.insertInto('plan_links').values({ plan_id: id, of_plan_id: planId, kind }).execute();
      await audit.recordIn(trx, { ...mover, action: 'flowActed', subject, detail });
    });
  };
}
