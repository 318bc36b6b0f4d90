import { markersOf } from '@duthao/plan';
import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { CELL_PADDING } from '../gridTable.ts';
import type { CellText } from '../metrics/columnWidths.ts';
import { narrowTo } from '../metrics/narrowTo.ts';
import { widthOf } from '../metrics/widthOf.ts';
import type { StyleId } from '../styles.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';

export type CellAlignment = 'left' | 'center' | 'both';

export interface CellLook {
  readonly style: Extract<StyleId, 'BangDau' | 'BangNhom' | 'BangO'>;
  readonly alignment?: CellAlignment;
  readonly keepNext?: boolean;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const;

/** The paragraphs of a cell that holds paragraphs; an empty cell is one empty paragraph, as Word demands. */
export function cellParagraphs(cell: Node | null, context: Context, look: CellLook): Paragraph[] {
  if (!cell?.childCount) return [cellLine([], look)];
  const markers = markersOf(cell);
  return cell.children.map((paragraph, index) => {
    const marker = markers[index] ?? '';
    return cellLine([...(marker ? [new TextRun(marker)] : []), ...runsOf(paragraph, context)], look);
  });
}

export function cellLine(children: IParagraphOptions['children'], look: CellLook): Paragraph {
  const { style, alignment, keepNext } = look;
  return new Paragraph({
    style,
    ...(alignment && { alignment: alignments[alignment] }),
    ...(keepNext && { keepNext }),
    children,
  });
}

/** A column's heading, broken evenly. */
export function headingLine(textblock: Node, width: number, context: Context): Paragraph {
  const measure = (text: string): number => widthOf(text, context.sizes.table, 'bold');
  const { indent } = narrowTo(width - 2 * CELL_PADDING, printedTextOf(textblock, context), measure);
  return new Paragraph({ style: 'BangDau', indent, children: runsOf(textblock, context) });
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
