import { toCapitals } from '@duthao/plan';
import type { Context } from '../context.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import type { Face } from '../metrics/timesWidths.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { noteTyped } from '../noteTyped.ts';
import type { Line } from '../review/Ends.ts';
import type { Both } from '../review/Tracked.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { computedLine } from './computedLine.ts';

type Computed = Extract<StyleId, 'BanHanhKemTheo' | 'PhuLucKemTheo'>;
type Capital = Extract<StyleId, 'ThamQuyen' | 'QuyenHan' | 'ChucVu' | 'ChucVuKhac'>;

/** Words centred in a column (twips), in lines of even length where one does not hold them. */
export function centredLine(
  style: Computed | Capital,
  { before, after }: Both<string | null>,
  face: Face,
  column: number,
  context: Context,
): Line {
  const { body } = context.sizes;
  const shown = after ?? before ?? '';
  const { indent, held } = narrowTo(column, shown, (part) => widthOf(part, body, face));
  const hold = createHolder(held);
  const text = hold(shown);
  const texts = { before: before === shown ? text : before, after: after === null ? null : text };
  return computedLine(texts, { style, indent }, context);
}

/** The same in bold capitals, whatever the case it was typed in. */
export function capitalLine(
  style: Capital,
  { before, after }: Both<string | null>,
  column: number,
  context: Context,
): Line {
  for (const text of new Set([before, after])) if (text !== null) noteTyped(text, context);
  const capitals = (text: string | null): string | null => text && toCapitals(text.trim());
  return centredLine(style, { before: capitals(before), after: capitals(after) }, 'bold', column, context);
}
