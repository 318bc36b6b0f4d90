/** What the decree allows for one value of a look, and where it says so. */
export interface LookBound {
  readonly label: string;
  readonly unit: string;
  readonly clause: string;
  /** A range, ends included, or the only values there are. */
  readonly allowed: readonly [min: number, max: number] | { readonly only: readonly (number | string)[] };
}

const where = (clause: string): string => `${clause} Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP`;
const MARGINS = where('khoản 3 Mục I');
const BODY = where('khoản 6 Mục II');

/** By the value's place in a look: "sizeSet", "margins.top". */
export const lookBounds = {
  sizeSet: { label: 'Cỡ chữ', unit: '', clause: where('Mục V'), allowed: { only: [13, 14] } },
  'margins.top': { label: 'Lề trên', unit: ' mm', clause: MARGINS, allowed: [20, 25] },
  'margins.bottom': { label: 'Lề dưới', unit: ' mm', clause: MARGINS, allowed: [20, 25] },
  'margins.left': { label: 'Lề trái', unit: ' mm', clause: MARGINS, allowed: [30, 35] },
  'margins.right': { label: 'Lề phải', unit: ' mm', clause: MARGINS, allowed: [15, 20] },
  firstLineMm: { label: 'Lùi đầu dòng', unit: ' mm', clause: BODY, allowed: { only: [10, 12.7] } },
  lineSpacing: { label: 'Giãn dòng', unit: ' dòng', clause: BODY, allowed: [1, 1.5] },
  rules: {
    label: 'Đường kẻ',
    unit: '',
    clause: where('các khoản 1, 2 và 5 Mục II'),
    allowed: { only: ['drawn', 'border'] },
  },
} as const satisfies Record<string, LookBound>;

export type LookField = keyof typeof lookBounds;

export const lookFields = Object.keys(lookBounds) as LookField[];
