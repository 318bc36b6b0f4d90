import { type PlanRights, takesComments, type User } from '@duthao/protocol';
import type { Plans } from '../plans/createPlans.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import { Refusal } from '../refusal.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import { type Sight, sightOf } from './sight.ts';

/** Who asks about the comments of a plan that he may open. */
export interface Asker extends Sight {
  readonly user: User;
  readonly stored: StoredPlan;
  readonly rights: PlanRights;
}

export interface AskerParts {
  readonly plans: Plans;
  readonly planRights: PlanRightsOf;
}

/** Throws the refusal of a plan that is not there for him. */
export async function findAsker(
  { plans, planRights }: AskerParts,
  user: User,
  planId: string,
): Promise<Asker> {
  const { stored, rights } = await plans.open(user, planId);
  return { user, stored, rights, ...(await sightOf(planRights, user, stored)) };
}

/** Comments so that all see it (null), or only the people of a unit. */
export function mayComment({ stored, rights, unitIds }: Asker, unitId: string | null): boolean {
  if (!takesComments(stored.state)) return false;
  if (unitId === null) return rights.comments;
  return unitIds.has(unitId) && (rights.comments || rights.circles.includes(unitId));
}

export function refuseNotCommenting(asker: Asker, unitId: string | null): void {
  if (mayComment(asker, unitId)) return;
  throw new Refusal('forbidden', whyNot(asker, unitId));
}

function whyNot({ stored, rights }: Asker, unitId: string | null): string {
  if (!takesComments(stored.state)) {
    return 'Kế hoạch đã phát hành nên không ghi thêm ý kiến; khi cần sửa, đề nghị lập văn bản sửa đổi.';
  }
  if (unitId !== null) {
    return 'Chỉ người của đơn vị ghi được ý kiến trong đơn vị; đề nghị chọn lại đơn vị của mình.';
  }
  if (rights.circles.length > 0) {
    return 'Đơn vị đang góp ý trong nội bộ, trưởng đơn vị xác nhận thì ý kiến mới gửi ra; đề nghị ghi ý kiến trong đơn vị.';
  }
  return 'Anh/chị chỉ đọc kế hoạch này nên chưa ghi được ý kiến; đề nghị liên hệ người chủ trì soạn thảo.';
}
