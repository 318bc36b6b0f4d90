import type { ImportRow } from '@duthao/protocol';
import type { LineKind } from '@duthao/plan';

const KINDS: Record<string, string> = {
  letterhead: 'Phần đầu văn bản',
  docTitle: 'Tên loại, trích yếu',
  basis: 'Căn cứ',
  heading: 'Mục',
  paragraph: 'Đoạn văn',
  taskTable: 'Bảng nhiệm vụ',
  table: 'Bảng',
  recipient: 'Nơi nhận',
  signature: 'Chữ ký',
  annex: 'Phụ lục',
  decision: 'Quyết định ban hành',
};

const SURE = { sure: 'chắc chắn', likely: 'khá chắc', unsure: 'chưa chắc' } as const;
const SEVERITY = { error: 'Sai', warning: 'Cần xem', info: 'Ghi chú' } as const;

/** What a row is about, in two or three words. */
export function rowLabel(row: ImportRow): string {
  return row.kind === 'finding' ? SEVERITY[row.severity] : (KINDS[row.as] ?? 'Thành phần khác');
}

export function sureWords(row: ImportRow): string | null {
  return row.kind === 'recognised' ? SURE[row.sure] : null;
}

/** Rows that a person should look at: what may be wrong, and what was a guess. */
export function isDoubtful(row: ImportRow): boolean {
  return row.kind === 'finding' ? row.severity !== 'info' : row.sure === 'unsure';
}

export const turns: readonly { readonly into: LineKind; readonly label: string; readonly title: string }[] = [
  { into: 'heading1', label: 'Mục I.', title: 'Đổi thành tên mục cấp 1 (I.)' },
  { into: 'heading2', label: 'Mục 1.', title: 'Đổi thành tên mục cấp 2 (1.)' },
  { into: 'heading3', label: 'Mục 1.1.', title: 'Đổi thành tên mục cấp 3 (1.1.)' },
  { into: 'basis', label: 'Căn cứ', title: 'Đổi thành căn cứ' },
  { into: 'recipient', label: 'Nơi nhận', title: 'Đổi thành một dòng nơi nhận' },
  { into: 'task', label: 'Nhiệm vụ', title: 'Đổi thành một dòng của bảng nhiệm vụ' },
  { into: 'paragraph', label: 'Đoạn văn', title: 'Đổi thành đoạn văn thường' },
];
