import { toCapitals } from '@duthao/plan';
import type { IParagraphOptions } from 'docx';
import type { Context } from '../context.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import type { Face } from '../metrics/timesWidths.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { noteTyped } from '../noteTyped.ts';
import type { StyleId } from '../styles/allStyles.ts';

type Computed = Extract<StyleId, 'BanHanhKemTheo' | 'PhuLucKemTheo'>;
type Capital = Extract<StyleId, 'ThamQuyen' | 'QuyenHan' | 'ChucVu' | 'ChucVuKhac'>;

/** Words centred in a column (twips), in lines of even length where one does not hold them. */
export function centredLine(
  style: Computed | Capital,
  text: string,
  face: Face,
  column: number,
  { sizes }: Context,
): IParagraphOptions {
  const { indent, held } = narrowTo(column, text, (part) => widthOf(part, sizes.body, face));
  return { style, indent, text: createHolder(held)(text) };
}

/** The same in bold capitals, whatever the case it was typed in. */
export function capitalLine(
  style: Capital,
  text: string,
  column: number,
  context: Context,
): IParagraphOptions {
  noteTyped(text, context);
  return centredLine(style, toCapitals(text.trim()), 'bold', column, context);
}
