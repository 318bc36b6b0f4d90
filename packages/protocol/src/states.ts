/**
 * Where a plan stands on its way to a number. An agency's flow names which of these it uses; `text` says what becomes
 * of the words: `open` to those who write, `form` to such changes by the form checker as leave every word, `frozen` to
 * nobody.
 */
export const stateSpecs = {
  assigned: { name: 'Mới giao soạn thảo', text: 'open' },
  drafting: { name: 'Đang soạn thảo', text: 'open' },
  opinions: { name: 'Đang lấy ý kiến', text: 'open' },
  finishing: { name: 'Đang hoàn thiện', text: 'open' },
  headApproval: { name: 'Chờ trưởng đơn vị duyệt', text: 'frozen' },
  checks: { name: 'Đang kiểm tra thể thức, pháp lý', text: 'form' },
  submission: { name: 'Chờ trình', text: 'frozen' },
  approval: { name: 'Chờ lãnh đạo duyệt', text: 'frozen' },
  signing: { name: 'Chờ ký', text: 'frozen' },
  numbering: { name: 'Chờ cấp số', text: 'frozen' },
  issuing: { name: 'Chờ phát hành', text: 'frozen' },
  issued: { name: 'Đã phát hành', text: 'frozen' },
  /** Another body issues it: it has gone there. */
  transferred: { name: 'Đã chuyển cơ quan ban hành', text: 'frozen' },
  issuedElsewhere: { name: 'Đã ban hành', text: 'frozen' },
  withdrawn: { name: 'Đã thu hồi', text: 'frozen' },
  archived: { name: 'Đã lưu trữ', text: 'frozen' },
} as const satisfies Record<string, { name: string; text: 'open' | 'form' | 'frozen' }>;

export type PlanState = keyof typeof stateSpecs;
export const planStates = Object.keys(stateSpecs) as PlanState[];
export const isPlanState = (value: string): value is PlanState => Object.hasOwn(stateSpecs, value);

/** Whether people still comment on a plan: submitting freezes its words, only issuing what is said of them. */
export const takesComments = (state: PlanState): boolean =>
  planStates.indexOf(state) < planStates.indexOf('issued');
