/** What every document of an agency begins with. */
export interface AgencyNames {
  readonly name: string;
  readonly superior: string;
  readonly place: string;
  readonly code: string;
}

const where = (clause: number): string =>
  `(khoản ${clause} Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP)`;
const SHORT = /^(UBND|HĐND|VP|VPUBND|BCĐ|BQL|TTHC)(\s|$)/iu;
const SHORT_PLACE = /^(tỉnh|tp\.?|t\.p\.?|t\.)\s/iu;

/** Why an agency's names cannot stand in a letterhead, in one Vietnamese sentence with the clause; null when they can. */
export function findNameFault({ name, superior, place, code }: AgencyNames): string | null {
  if (SHORT.test(name.trim())) {
    return `Tên cơ quan ban hành phải viết đầy đủ, chỉ tên cơ quan chủ quản được viết tắt ${where(2)}.`;
  }
  if (superior.trim().split('\n').length > 2 || /[;+]/u.test(superior)) {
    return `Chỉ ghi một cơ quan chủ quản trực tiếp ${where(2)}.`;
  }
  if (/\s|\//u.test(code.trim())) {
    return `Chữ viết tắt trong ký hiệu “${code.trim()}” phải viết liền, không có dấu cách và dấu gạch chéo ${where(3)}.`;
  }
  if (SHORT_PLACE.test(place.trim())) {
    return `Địa danh “${place.trim()}” chỉ ghi tên riêng, không ghi “tỉnh” và không viết tắt “TP.” ${where(4)}.`;
  }
  return null;
}
