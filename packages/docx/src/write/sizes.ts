import type { Look } from './look.ts';

/** Type sizes in half-points. One document's sizes rise and fall together (Phụ lục I, note to mục V). */
export interface Sizes {
  readonly quocHieu: number;
  readonly tieuNgu: number;
  readonly issuer: number;
  readonly numberLine: number;
  readonly dateLine: number;
  readonly body: number;
  readonly table: number;
  readonly footnote: number;
  readonly recipientsLabel: number;
  readonly recipient: number;
  readonly annexLabel: number;
}

/** What does not vary with the set (Phụ lục I, mục V). */
const fixed = { numberLine: 26, recipientsLabel: 24, recipient: 22, annexLabel: 28, footnote: 20 };

const sets: Record<Look['sizeSet'], Sizes> = {
  14: { ...fixed, quocHieu: 26, tieuNgu: 28, issuer: 26, dateLine: 28, body: 28, table: 26 },
  13: { ...fixed, quocHieu: 24, tieuNgu: 26, issuer: 24, dateLine: 26, body: 26, table: 24 },
};

export const sizesOf = (look: Look): Sizes => sets[look.sizeSet];
