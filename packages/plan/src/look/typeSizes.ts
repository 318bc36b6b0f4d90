import type { Look } from './Look.ts';

/** Type sizes of the parts of a document, in points. */
export interface TypeSizes {
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

/** What does not vary with the set (Phụ lục I, Mục V). */
const fixed = { numberLine: 13, recipientsLabel: 12, recipient: 11, annexLabel: 14, footnote: 10 };

const sets: Record<Look['sizeSet'], TypeSizes> = {
  14: { ...fixed, quocHieu: 13, tieuNgu: 14, issuer: 13, dateLine: 14, body: 14, table: 13 },
  13: { ...fixed, quocHieu: 12, tieuNgu: 13, issuer: 12, dateLine: 13, body: 13, table: 12 },
};

/** One document's sizes rise and fall together (Phụ lục I, note to Mục V). */
export const typeSizes = ({ sizeSet }: Look): TypeSizes => sets[sizeSet];
