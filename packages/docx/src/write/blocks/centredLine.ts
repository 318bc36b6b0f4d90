import type { IParagraphOptions } from 'docx';
import type { Context } from '../context.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import type { Face } from '../metrics/timesWidths.ts';
import { widthOf } from '../metrics/widthOf.ts';
import type { StyleId } from '../styles.ts';

type Style = Extract<StyleId, 'BanHanhKemTheo' | 'PhuLucKemTheo' | 'ThamQuyen' | 'QuyenHanChucVu'>;

/** Computed words, centred in a column (twips), in lines of even length where one does not hold them. */
export function centredLine(
  style: Style,
  text: string,
  face: Face,
  column: number,
  { sizes }: Context,
): IParagraphOptions {
  const { indent } = narrowTo(column, text, (part) => widthOf(part, sizes.body, face));
  return { style, indent, text };
}
