import { defaultLook, type Look } from '@duthao/plan';
import { AlignmentType, Document, type IParagraphOptions } from 'docx';
import { arrange } from '../arrange.ts';
import type { Context } from '../context.ts';
import { fitsOnPage } from '../metrics/fitsOnPage.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { pack } from '../pack.ts';
import { type Part, paragraphPart, tablePart } from '../part.ts';
import { rule } from '../rule.ts';
import { signRun } from '../plain/signRun.ts';
import { ruleLength } from '../ruleLength.ts';
import { stylesPart } from '../styles/stylesPart.ts';
import { CELL_PADDING, type CellData, type RowData } from '../table.ts';
import { wordSection } from '../wordSections.ts';
import { balancedLine } from './balancedLine.ts';
import { cleanLines } from './cleanLines.ts';
import { createBlankContext } from './createBlankContext.ts';
import { opinionColumns, type OpinionLine, opinionLines } from './opinionLines.ts';
import type { OpinionOrder, OpinionTable } from './OpinionTable.ts';
import { paperHead } from './paperHead.ts';
import { paperSignature } from './paperSignature.ts';

/** Higher rows break: kept whole they would leave half of a page empty. */
const MOST_OF_PAGE = 0.4;

/**
 * The table of opinions as a .docx in landscape, laid out as a plan is (Phụ lục I). The heads of its columns repeat; a
 * row stands on one page unless it is higher than a third of one. The same table gives the same bytes.
 */
export function writeOpinionPages(
  table: OpinionTable,
  order: OpinionOrder = 'giver',
  look: Look = defaultLook,
): Uint8Array {
  const context = createBlankContext(look, 'landscape');
  const parts = [
    ...paperHead(table.head, {}, context),
    ...titleOf(table, context),
    ...table.summary.map((text) => paragraphPart({ style: 'MoDau', text })),
    tablePart(gridOf(opinionLines(table, order), context)),
    // It goes along when the signature has no room left: that never stands alone on a page.
    paragraphPart({
      style: 'KetThuc',
      text: `Trên đây là tổng hợp, tiếp thu, giải trình ý kiến ${table.subject}./.`,
    }),
    ...paperSignature(table.signer, [], context),
  ];
  const title = `${table.title} ${table.subject}`;
  const owner = table.head.issuer.replaceAll('\n', ' ');
  const file = new Document({
    title,
    creator: owner,
    lastModifiedBy: owner,
    sections: [wordSection(arrange(parts), 'landscape', look)],
  });
  const styles = stylesPart(context.look, context.sizes, context.levels);
  return pack(file, { writtenAt: undefined, category: 'Bảng tổng hợp', styles, typed: [] });
}

function titleOf({ title, subject }: OpinionTable, context: Context): Part[] {
  const about = balancedLine('TrichYeu', subject, { column: context.textWidth, face: 'bold' }, context);
  return [
    paragraphPart({ style: 'TenLoai', text: title }),
    paragraphPart(about.options),
    paragraphPart(rule(ruleLength(about.widths), context.textWidth, context)),
  ];
}

function gridOf(lines: readonly OpinionLine[], context: Context) {
  const whole = opinionColumns.reduce((sum, { width }) => sum + width, 0);
  const widths = opinionColumns.map(({ width }) => Math.floor((width * context.textWidth) / whole));
  const heads = [
    opinionColumns.map(({ title }) => [{ style: 'BangDau', text: title }]),
    opinionColumns.map((_, at) => [{ style: 'BangO', alignment: AlignmentType.CENTER, text: `(${at + 1})` }]),
  ];
  const rows = [
    ...heads.map((cells) => ({ isHeader: true, cells: cells.map((paragraphs) => ({ paragraphs })) })),
    ...lines.map((line) => (line.kind === 'group' ? groupRow(line.text) : rowOf(line, widths, context))),
  ];
  return { widths, rows, borders: 'thin' as const };
}

const groupRow = (text: string): RowData => ({
  cells: [{ paragraphs: [{ style: 'BangNhom', text }], columns: opinionColumns.length }],
});

function rowOf(
  { cells, span }: Extract<OpinionLine, { kind: 'row' }>,
  widths: readonly number[],
  context: Context,
): RowData {
  const half = { ...context, textHeight: context.textHeight * MOST_OF_PAGE };
  const columns = cells.map((text, at) => ({
    width: widths[at]! - 2 * CELL_PADDING,
    paragraphs: cleanLines(text).map((line) => widthOf(line, context.sizes.table)),
  }));
  const written = cells.flatMap((text, column): CellData[] => {
    const isName = column < 2;
    if (isName && span === 0) return [];
    return [{ column, ...(isName && span > 1 && { rows: span }), paragraphs: paragraphsOf(text, column) }];
  });
  const mayBreak = !fitsOnPage(columns, context.sizes.table, half);
  return { cells: written, ...(mayBreak && { mayBreak }) };
}

function paragraphsOf(text: string, column: number): IParagraphOptions[] {
  const isCentred = opinionColumns[column]!.align === 'center';
  return cleanLines(text).map((line) => ({
    style: 'BangO',
    children: [signRun(line)],
    ...(isCentred && { alignment: AlignmentType.CENTER }),
  }));
}
