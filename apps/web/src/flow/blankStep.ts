import type { FlowStep, StepRole, StepState } from '@duthao/protocol';

const ready: Record<StepState, { name: string; acts: readonly [name: string, ...roles: StepRole[]][] }> = {
  assigned: { name: 'Giao soạn thảo', acts: [['Nhận việc, bắt đầu soạn thảo', 'drafter', 'head']] },
  drafting: { name: 'Soạn thảo', acts: [['Báo cáo trưởng đơn vị', 'drafter', 'head']] },
  opinions: { name: 'Lấy ý kiến', acts: [['Kết thúc lấy ý kiến', 'drafter', 'head']] },
  finishing: { name: 'Hoàn thiện', acts: [['Báo cáo trưởng đơn vị', 'drafter', 'head']] },
  headApproval: { name: 'Trưởng đơn vị duyệt nội dung', acts: [['Duyệt nội dung', 'head']] },
  checks: {
    name: 'Kiểm tra thể thức, ý kiến pháp lý',
    acts: [
      ['Kiểm tra thể thức', 'formChecker'],
      ['Ý kiến pháp lý', 'legal'],
    ],
  },
  submission: { name: 'Trình lãnh đạo', acts: [['Trình lãnh đạo', 'head', 'chiefOfOffice']] },
  approval: { name: 'Lãnh đạo duyệt', acts: [['Duyệt', 'leader']] },
  signing: { name: 'Ký', acts: [['Ghi nhận đã ký', 'leader', 'clerk']] },
  numbering: { name: 'Cấp số', acts: [['Cấp số', 'clerk']] },
  issuing: { name: 'Phát hành', acts: [['Phát hành', 'clerk']] },
  issued: { name: 'Lưu', acts: [['Lưu hồ sơ', 'clerk']] },
};

/** A step as an administrator finds it when he adds it. */
export function blankStep(state: StepState): FlowStep {
  const { name, acts } = ready[state];
  return {
    state,
    name,
    acts: acts.map(([act, ...roles], index) => ({ id: `act${index + 1}`, name: act, roles })),
  };
}
