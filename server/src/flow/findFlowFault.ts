import { type NewFlow, stepStates } from '@duthao/protocol';

/** Why a way cannot be gone, in one Vietnamese sentence; undefined when it can. */
export function findFlowFault({ steps }: NewFlow): string | undefined {
  const order = steps.map(({ state }) => stepStates.indexOf(state));
  if (order.some((place, index) => index > 0 && place <= order[index - 1]!)) {
    return 'Các bước phải theo đúng thứ tự từ soạn thảo đến lưu, mỗi bước một lần; đề nghị xếp lại.';
  }
  const has = (state: string): boolean => steps.some((step) => step.state === state);
  if (!has('drafting')) return 'Quy trình phải có bước soạn thảo; đề nghị thêm bước này.';
  if (!has('approval')) {
    return 'Quy trình phải có bước lãnh đạo duyệt (Điều 11 Nghị định số 30/2020/NĐ-CP); đề nghị thêm bước này.';
  }
  for (const { name, acts } of steps) {
    if (new Set(acts.map(({ id }) => id)).size < acts.length) {
      return `Bước “${name}” có hai việc trùng mã; đề nghị đặt lại.`;
    }
  }
  return undefined;
}
