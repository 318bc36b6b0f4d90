/** What a line of the frame of the page says, by the style that our copies give it. */
export const fieldStyles = {
  'Cơ quan chủ quản': 'superior',
  'Cơ quan chủ quản - dòng tiếp': 'superior',
  'Cơ quan ban hành': 'issuer',
  'Cơ quan ban hành - dòng tiếp': 'issuer',
  'Quốc hiệu': 'nation',
  'Tiêu ngữ': 'nation',
  'Số và ký hiệu': 'number',
  'Địa danh và ngày': 'placeAndDay',
  'Tên loại': 'documentKind',
  'Thẩm quyền ban hành': 'decider',
  'Quyền hạn': 'signingFor',
  'Chức vụ': 'signerPosition',
  'Chức vụ khác': 'signerPosition',
  'Họ tên': 'signerName',
} as const satisfies Record<string, string>;

export type ReturnedField = (typeof fieldStyles)[keyof typeof fieldStyles];

const known: ReadonlyMap<string, ReturnedField> = new Map(Object.entries(fieldStyles));

export const fieldOf = (style: string | null): ReturnedField | undefined => known.get(style ?? '');
