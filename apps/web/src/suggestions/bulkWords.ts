import { asItStands, type SortedOut, withDecision } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import { twoDigits } from '../ui/twoDigits.ts';

/** What happens to the text when many suggestions are decided, and which are not: sentences for the one who decides. */
export function bulkWords(doc: Node, verdict: 'accept' | 'reject', { decided, left }: SortedOut): string[] {
  const sentences: string[] = [];
  if (decided.length === 0) sentences.push('Không có đề nghị nào anh/chị trả lời được trong số này.');
  else if (verdict === 'reject') {
    sentences.push('Văn bản giữ nguyên như khi chưa có các đề nghị này; chữ đề nghị thêm không còn.');
  } else {
    const ids = new Set(decided.map(({ id }) => id));
    const before = asItStands(doc).textContent.length;
    const after = asItStands(withDecision(doc, ids, 'accept')).textContent.length;
    const added = decided.reduce((sum, each) => sum + each.added.length, 0);
    const removed = decided.reduce((sum, each) => sum + each.removed.length, 0);
    const sizes = [added > 0 && `thêm ${added} ký tự`, removed > 0 && `bỏ ${removed} ký tự`].filter(Boolean);
    sentences.push(
      sizes.length > 0
        ? `Các đề nghị này được đưa vào văn bản: ${sizes.join(', ')}. Văn bản từ ${before} thành ${after} ký tự.`
        : 'Các đề nghị này được đưa vào văn bản; chữ giữ nguyên, chỉ đổi cách trình bày.',
    );
  }
  const foreign = left.filter(({ why }) => why === 'foreign').length;
  const leaders = left.length - foreign;
  if (foreign > 0)
    sentences.push(`${twoDigits(foreign)} đề nghị ở phần do đơn vị khác chủ trì được để lại chờ đơn vị đó.`);
  if (leaders > 0) {
    sentences.push(
      `${twoDigits(leaders)} đề nghị của lãnh đạo, hoặc có lời của lãnh đạo trong đó, được để lại: chỉ tiếp thu, hoặc báo cáo lại kèm lý do.`,
    );
  }
  if (decided.length > 0) sentences.push('Lấy lại được bằng Hoàn tác (Ctrl+Z).');
  return sentences;
}
