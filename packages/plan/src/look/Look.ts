/** How an agency lays its documents out, within the bounds of Phụ lục I (`lookBounds`). Lengths in mm. */
export interface Look {
  /** Type size of the body in points; the sizes of all other parts follow from it (Mục V, note). */
  readonly sizeSet: 13 | 14;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Indent of a paragraph's first line. */
  readonly firstLineMm: 10 | 12.7;
  /** Lines of the body, as a multiple of single spacing. */
  readonly lineSpacing: number;
  /** How the rules under names and titles are made: a drawn line, or the border of an empty paragraph. */
  readonly rules: 'drawn' | 'border';
}

export const defaultLook: Look = {
  sizeSet: 14,
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  firstLineMm: 12.7,
  lineSpacing: 1.1,
  rules: 'drawn',
};
