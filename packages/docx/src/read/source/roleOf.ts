/** What the style of a paragraph says that it is; body text of any kind has a `marker` still to be read or none. */
export type Role =
  | { readonly kind: 'section'; readonly level: number; readonly runIn: boolean; readonly lettered: boolean }
  | { readonly kind: SimpleRole };

export type SimpleRole =
  | 'motto'
  | 'superior'
  | 'issuer'
  | 'number'
  | 'date'
  | 'docType'
  | 'subject'
  | 'attached'
  | 'authority'
  | 'decides'
  | 'article'
  | 'basis'
  | 'body'
  | 'point'
  | 'item'
  | 'recipientsLabel'
  | 'recipient'
  | 'signatureTitle'
  | 'signatureName'
  | 'annexLabel'
  | 'annexTitle'
  | 'annexAttached'
  | 'nothing';

const simple = (kind: SimpleRole): Role => ({ kind });
const section = (level: number, runIn = false, lettered = false): Role => ({
  kind: 'section',
  level,
  runIn,
  lettered,
});

/** The styles that a .docx of ours carries; offices that keep drafting in one keep them. */
const roles: Readonly<Record<string, Role>> = {
  'Quốc hiệu': simple('motto'),
  'Tiêu ngữ': simple('motto'),
  'Cơ quan chủ quản': simple('superior'),
  'Cơ quan ban hành': simple('issuer'),
  'Số và ký hiệu': simple('number'),
  'Địa danh và ngày': simple('date'),
  'Tên loại': simple('docType'),
  'Trích yếu': simple('subject'),
  'Ban hành kèm theo': simple('attached'),
  'Đường kẻ': simple('nothing'),
  'Ngăn cách': simple('nothing'),
  'Số trang': simple('nothing'),
  'Thẩm quyền ban hành': simple('authority'),
  'Quyết định': simple('decides'),
  Điều: simple('article'),
  'Căn cứ': simple('basis'),
  'Thân văn': simple('body'),
  Mục: section(1),
  Khoản: section(2),
  'Tiểu khoản': section(3),
  'Tiểu khoản con': section(4),
  'Điểm có tên': section(3, false, true),
  'Điểm con có tên': section(4, false, true),
  'Mục không tên': section(1, true),
  'Khoản không tên': section(2, true),
  'Tiểu khoản không tên': section(3, true),
  'Tiểu khoản con không tên': section(4, true),
  Điểm: simple('point'),
  'Gạch đầu dòng': simple('item'),
  'Nơi nhận': simple('recipientsLabel'),
  'Nơi nhận - dòng': simple('recipient'),
  'Quyền hạn và chức vụ': simple('signatureTitle'),
  'Họ tên': simple('signatureName'),
  'Phụ lục - số': simple('annexLabel'),
  'Phụ lục - tên': simple('annexTitle'),
  'Phụ lục - kèm theo': simple('annexAttached'),
};

export function roleOf(style: string | null): Role | undefined {
  return style === null || !Object.hasOwn(roles, style) ? undefined : roles[style];
}
