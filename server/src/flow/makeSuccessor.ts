import { randomUUID } from 'node:crypto';
import { copyPlan, dateLine, fromYDoc, numberLine, type Plan } from '@duthao/plan';
import type { Successor, User } from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRows } from '../plans/planRows.ts';
import { issueFactsOf } from '../numbers/issueFactsOf.ts';
import { Refusal } from '../refusal.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { FlowAccess } from './access.ts';

export interface SuccessorParts {
  readonly plans: Plans;
  readonly planRows: PlanRows;
  readonly rooms: Rooms;
  readonly audit: Audit;
  readonly access: FlowAccess;
}

const issuedStates = ['issued', 'issuedElsewhere', 'archived', 'withdrawn'];

/**
 * After issue wrong content is mended by a new plan of the same kind, never by a correction (Điều 18.3): it begins as a
 * copy of the old one, and each knows of the other.
 */
export function createMakeSuccessor({ plans, planRows, rooms, audit, access }: SuccessorParts) {
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
    const subject = kind === 'amends' ? amendedSubject(doc) : undefined;
    const copy = copyPlan(doc, randomUUID, subject);
    const { leadUnitId, coUnitIds } = plan;
    const id = await plans.add(user, { meta: {}, doc: copy }, { leadUnitId, coUnitIds });
    await audit.transact(async (trx, record) => {
      await trx.insertInto('plan_links').values({ plan_id: id, of_plan_id: planId, kind }).execute();
      const detail = kind === 'amends' ? 'Lập văn bản sửa đổi, bổ sung' : 'Lập văn bản thay thế';
      await record({
        actor: user,
        action: 'flowActed',
        subject: { id: planId, name: standing.title },
        detail,
      });
    });
    return id;
  };
}

/** "Sửa đổi, bổ sung Kế hoạch số 95/KH-SNV ngày 03 tháng 02 năm 2026". */
function amendedSubject(doc: Plan['doc']): string {
  const head = doc.children.find(({ type }) => type.name === 'letterhead')?.attrs;
  const number = numberLine({ number: head?.number ?? null, code: head?.code ?? null }).replace('Số: ', '');
  const { day = null, month = null, year = null } = head ?? {};
  const { typeName } = issueFactsOf(doc);
  const words = `Sửa đổi, bổ sung ${typeName} số ${number} ${dateLine({ place: null, day, month, year })}`;
  return words.replace(/\s+/g, ' ');
}
