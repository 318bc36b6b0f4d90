import { type PlanState, stateSpecs } from '@duthao/protocol';

/** Why a person reads only, and who has the plan; `holders` are those for whom it waits. `comments`: comments still. */
export function closedTextSentence(state: PlanState, holders: readonly string[], comments = false): string {
  const { name, text } = stateSpecs[state];
  const waits = holders.length === 0 ? '' : ` Đang chờ: ${holders.join(', ')}.`;
  if (text === 'frozen')
    return `${name}: văn bản đã khóa, chỉ đọc.${waits}${comments ? ' Vẫn nêu ý kiến được.' : ''}`;
  if (text === 'form') return `${name}: chỉ người kiểm tra thể thức sửa được văn bản.${waits}`;
  if (comments) {
    return 'Anh/chị đọc và nêu ý kiến được, không sửa lời văn. Chọn chữ rồi bấm Ctrl+Alt+M hoặc “Viết ý kiến”.';
  }
  return 'Anh/chị đọc được kế hoạch này nhưng không được giao viết hoặc góp ý.';
}
