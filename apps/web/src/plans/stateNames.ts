import type { PlanSummary } from '@duthao/protocol';

/** The states of a plan as the list names them. */
export const stateNames: Record<PlanSummary['state'], string> = {
  drafting: 'Đang soạn',
  archived: 'Đã lưu trữ',
};
