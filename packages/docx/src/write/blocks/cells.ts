import { markersOf } from '@duthao/plan';
import { AlignmentType, type ParagraphChild } from 'docx';
import { Fragment, type Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { CellText } from '../metrics/columnWidths.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import type { Line } from '../review/Ends.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import type { Both } from '../review/Tracked.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { CELL_PADDING } from '../table.ts';
import { holdSpaces } from './holdSpaces.ts';
import { printedTextOf } from './printedTextOf.ts';
import { type LineLook, lineOf } from './lineOf.ts';
import { looksAt, looksOf } from './looksOf.ts';

export type CellAlignment = 'left' | 'center' | 'both';

export interface CellLook {
  readonly style: Extract<StyleId, 'BangDau' | 'BangNhom' | 'BangO'>;
  readonly alignment?: CellAlignment;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const;

/** The paragraphs of cells, one under the other; an empty cell is one empty paragraph, as Word demands. */
export function cellParagraphs(cells: readonly Node[], context: Context, look: CellLook): Line[] {
  const options = alignedAs(look);
  if (cells.every(({ childCount }) => childCount === 0))
    return [{ style: look.style, ...options, children: [] }];
  const { all, texts } = entriesOf(cells, context);
  const looks = looksOf(texts, context, (cell) =>
    markersOf(cell).map((marker) => ({ style: look.style, lead: marker ? { text: marker } : undefined })),
  );
  return all.map((entry) => lineOf(entry, looksAt(entry, looks), context, { options }));
}

export const alignedAs = ({ alignment }: CellLook): Line => ({
  ...(alignment && { alignment: alignments[alignment] }),
});

export function cellLine(children: readonly ParagraphChild[], look: CellLook): Line {
  return { style: look.style, ...alignedAs(look), children };
}

/** A line of a column's heading, broken evenly. */
export function headingLine(
  entry: Entry,
  looks: Both<LineLook | null>,
  width: number,
  context: Context,
): Line {
  const measure = (text: string): number => widthOf(text, context.sizes.table, 'bold');
  const text = ((looks.after ?? looks.before)?.lead?.text ?? '') + printedTextOf(entry.node, context);
  const { indent, held } = narrowTo(width - 2 * CELL_PADDING, text, measure);
  const hold = createHolder(held);
  const leadHeld = (look: LineLook | null): LineLook | null =>
    look?.lead ? { ...look, lead: { ...look.lead, text: hold(look.lead.text) } } : look;
  const { children } = holdSpaces(entry.node.copy(Fragment.from([...entry.children])), hold, context);
  const shown = { before: leadHeld(looks.before), after: leadHeld(looks.after) };
  return lineOf(entry, shown, context, { children, options: { indent } });
}

/** The text of one cell, measured for the choice of column widths. */
export function measureCell(
  column: number,
  texts: readonly string[],
  { sizes }: Context,
  face: 'regular' | 'bold' = 'regular',
): CellText {
  const width = (text: string): number => widthOf(text, sizes.table, face);
  const words = texts.flatMap((text) => text.split(/\s+/));
  return { column, paragraphs: texts.map(width), longestWord: Math.max(0, ...words.map(width)) };
}

/** What the paragraphs of a cell print, markers included. */
export function cellTexts(cell: Node | null, context: Context): string[] {
  if (!cell) return [];
  const markers = markersOf(cell);
  return cell.children.map((paragraph, i) => (markers[i] ?? '') + printedTextOf(paragraph, context));
}
