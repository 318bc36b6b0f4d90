import type { ColumnKind } from './block.ts';

const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['tt', /^(?:s\s*?tt|tt|số t\s*t|số thứ tự|stt\.?)$/iu],
  ['note', /ghi chú/iu],
  ['budget', /kinh phí|dự toán|nguồn vốn/iu],
  [
    'lead',
    /chủ trì|phụ trách|(?:đơn vị|cơ quan|bộ phận|người|cá nhân)\s+(?:được giao|thực hiện|tham mưu)|đầu mối/iu,
  ],
  ['support', /phối hợp/iu],
  ['due', /thời gian|thời hạn|thời điểm|tiến độ|^hạn|hoàn thành/iu],
  ['product', /sản phẩm|kết quả/iu],
  ['content', /nội dung|nhiệm vụ|công việc|hoạt động|tên việc/iu],
];

/** What each column holds, as its heading says; a kind is given once. */
export function columnKindsOf(headings: readonly string[]): ColumnKind[] {
  const taken = new Set<ColumnKind>();
  return headings.map((heading) => {
    const found = HEADINGS.find(([kind, pattern]) => !taken.has(kind) && pattern.test(heading));
    if (found) taken.add(found[0]);
    return found?.[0] ?? 'free';
  });
}

/** Whether columns of these kinds assign tasks. */
export function assignsTasks(kinds: readonly ColumnKind[]): boolean {
  const who = kinds.some((kind) => kind === 'lead' || kind === 'due' || kind === 'support');
  return kinds.includes('content') && who;
}
