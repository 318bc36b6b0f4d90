/** What the style of a paragraph says that it is. */
export type Role =
  | { readonly kind: 'section'; readonly level: number; readonly runIn: boolean }
  | { readonly kind: 'body'; readonly marker: BodyMarker | null; readonly indent?: number }
  | { readonly kind: SimpleRole; readonly indent?: number };

type BodyMarker = 'dash' | 'plus' | 'point' | 'number';

export type SimpleRole =
  | 'motto'
  | 'superior'
  | 'superiorRest'
  | 'issuer'
  | 'issuerRest'
  | 'number'
  | 'date'
  | 'urgency'
  | 'docType'
  | 'subject'
  | 'authority'
  | 'article'
  | 'basis'
  | 'opening'
  | 'closing'
  | 'recipientsLabel'
  | 'recipient'
  | 'signatureAuthority'
  | 'signaturePosition'
  | 'signatureName'
  | 'signaturePost'
  | 'annexLabel'
  | 'annexTitle'
  | 'cell'
  /** Printed by itself from what stands elsewhere. */
  | 'computed';

const simple = (kind: SimpleRole): Role => ({ kind });
const section = (level: number, runIn = false): Role => ({ kind: 'section', level, runIn });
const body = (marker: BodyMarker | null): Role => ({ kind: 'body', marker });

/** The styles that a .docx of ours carries; offices that keep drafting in one keep them. */
const roles: Readonly<Record<string, Role>> = {
  'Quốc hiệu': simple('motto'),
  'Tiêu ngữ': simple('motto'),
  'Cơ quan chủ quản': simple('superior'),
  'Cơ quan chủ quản - dòng tiếp': simple('superiorRest'),
  'Cơ quan ban hành': simple('issuer'),
  'Cơ quan ban hành - dòng tiếp': simple('issuerRest'),
  'Số và ký hiệu': simple('number'),
  'Địa danh và ngày': simple('date'),
  'Mức độ khẩn': simple('urgency'),
  'Tên loại': simple('docType'),
  'Trích yếu': simple('subject'),
  'Ban hành kèm theo': simple('computed'),
  'Đường kẻ': simple('computed'),
  'Ngăn cách': simple('computed'),
  'Số trang': simple('computed'),
  'Thẩm quyền ban hành': simple('authority'),
  'Quyết định': simple('computed'),
  Điều: simple('article'),
  'Căn cứ': simple('basis'),
  'Mở đầu': simple('opening'),
  'Kết thúc': simple('closing'),
  Mục: section(1),
  Khoản: section(2),
  'Tiểu khoản': section(3),
  'Tiểu khoản con': section(4),
  'Điểm có tên': section(3),
  'Điểm có tên con': section(4),
  'Mục không tên': section(1, true),
  'Khoản không tên': section(2, true),
  'Tiểu khoản không tên': section(3, true),
  'Tiểu khoản con không tên': section(4, true),
  'Thân văn': body(null),
  'Gạch đầu dòng': body('dash'),
  'Dấu cộng': body('plus'),
  Điểm: body('point'),
  'Số thứ tự': body('number'),
  'Bảng - đầu cột': simple('cell'),
  'Bảng - nhóm': simple('cell'),
  'Bảng - ô': simple('cell'),
  'Nơi nhận': simple('recipientsLabel'),
  'Nơi nhận - dòng': simple('recipient'),
  'Quyền hạn': simple('signatureAuthority'),
  'Chức vụ': simple('signaturePosition'),
  'Họ tên': simple('signatureName'),
  'Chức vụ khác': simple('signaturePost'),
  'Phụ lục - số': simple('annexLabel'),
  'Phụ lục - tên': simple('annexTitle'),
  'Phụ lục - kèm theo': simple('computed'),
};

const STEP = / bậc ([1-8])$/u;

/** The role that a style's name stands for; undefined for a style that is not ours. */
export function roleOf(style: string | null): Role | undefined {
  if (style === null) return undefined;
  const step = STEP.exec(style);
  const name = step ? style.slice(0, step.index) : style;
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  return role && role.kind !== 'section' && step ? { ...role, indent: Number(step[1]) } : role;
}
