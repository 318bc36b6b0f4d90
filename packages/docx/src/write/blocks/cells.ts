import { markersOf } from '@duthao/plan';
import { AlignmentType, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { CellText } from '../metrics/columnWidths.ts';
import { createHolder } from '../metrics/glue.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { CELL_PADDING } from '../table.ts';
import { holdSpaces } from './holdSpaces.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';
import { markerRun } from './writeBlocks.ts';

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

/** The paragraphs of a cell that holds paragraphs; an empty cell is one empty paragraph, as Word demands. */
export function cellParagraphs(cell: Node | null, context: Context, look: CellLook): IParagraphOptions[] {
  if (!cell?.childCount) return [cellLine([], look)];
  const markers = markersOf(cell);
  return cell.children.map((paragraph, i) =>
    cellLine([...markerRuns(markers[i]), ...runsOf(paragraph, context)], look),
  );
}

const markerRuns = (marker: string | undefined): ParagraphChild[] => (marker ? [markerRun(marker)] : []);

export function cellLine(
  children: readonly ParagraphChild[],
  { style, alignment }: CellLook,
): IParagraphOptions {
  return { style, ...(alignment && { alignment: alignments[alignment] }), children };
}

/** A column's heading, broken evenly. */
export function headingLine(
  textblock: Node,
  width: number,
  context: Context,
  marker?: string,
): IParagraphOptions & { readonly children: readonly ParagraphChild[] } {
  const measure = (text: string): number => widthOf(text, context.sizes.table, 'bold');
  const text = (marker ?? '') + printedTextOf(textblock, context);
  const { indent, held } = narrowTo(width - 2 * CELL_PADDING, text, measure);
  const hold = createHolder(held);
  const lead = markerRuns(marker && hold(marker));
  return {
    style: 'BangDau',
    indent,
    children: [...lead, ...runsOf(holdSpaces(textblock, hold, context), context)],
  };
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
