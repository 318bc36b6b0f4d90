import type { Finding, Found } from '@duthao/plan';

/** How an organisation lays its documents out, within the ranges of Phụ lục I, mục I. Lengths in mm. */
export interface Look {
  /** Type size of the body; the sizes of all other parts follow from it. */
  readonly sizeSet: 13 | 14;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly firstLineMm: 10 | 12.7;
  /** Lines of the body, as a multiple of single spacing. */
  readonly lineSpacing: number;
}

export const defaultLook: Look = {
  sizeSet: 14,
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  firstLineMm: 12.7,
  lineSpacing: 1.1,
};

type Range = readonly [name: string, min: number, max: number, unit: string];

const ranges = {
  top: ['Lề trên', 20, 25, ' mm'],
  bottom: ['Lề dưới', 20, 25, ' mm'],
  left: ['Lề trái', 30, 35, ' mm'],
  right: ['Lề phải', 15, 20, ' mm'],
} as const satisfies Record<string, Range>;

/** Brings a look within the decree's ranges and says what had to change (Phụ lục I, I.4 and II.6). */
export function boundLook(look: Look): Found<Look> {
  const findings: Finding[] = [];
  const bound = (value: number, [name, min, max, unit]: Range): number => {
    const bounded = Math.min(max, Math.max(min, value));
    if (bounded !== value) findings.push(outOfRange(`${name} ${value}${unit}`, `${bounded}${unit}`));
    return bounded;
  };
  const { top, bottom, left, right } = look.margins;
  const value: Look = {
    ...look,
    margins: {
      top: bound(top, ranges.top),
      bottom: bound(bottom, ranges.bottom),
      left: bound(left, ranges.left),
      right: bound(right, ranges.right),
    },
    lineSpacing: bound(look.lineSpacing, ['Giãn dòng', 1, 1.5, ' dòng']),
  };
  return { value, findings };
}

function outOfRange(wanted: string, used: string): Finding {
  return {
    rule: 'lookOutOfRange',
    severity: 'warning',
    message: `${wanted} nằm ngoài khoảng cho phép của Nghị định 30/2020/NĐ-CP; tệp xuất ra dùng ${used}.`,
  };
}
