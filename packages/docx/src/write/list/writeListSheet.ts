import { zip } from '../zip.ts';
import type { ListColumn, ListFile } from './ListFile.ts';
import { rowHeight } from './rowHeight.ts';
import { numberIn } from './numberIn.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Which cell format (`cellXfs`) a cell has. */
const looks = {
  plain: 0,
  title: 1,
  head: 2,
  left: 3,
  center: 4,
  owner: 5,
  sentence: 6,
  number: 7,
  day: 8,
} as const;
type LookName = keyof typeof looks;

/**
 * The list as an .xlsx of one sheet (ECMA-376 part 1, 18): cells are text but for columns of numbers and days, so that
 * nothing typed is ever taken for a formula. The head of the table repeats on printed pages. The same list gives the same bytes.
 */
export function writeListSheet(list: ListFile): Uint8Array {
  return zip([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbookOf(list)],
    ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', sheetOf(list)],
  ]);
}

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['xl/workbook.xml', 'sheet.main'],
  ['xl/worksheets/sheet1.xml', 'worksheet'],
  ['xl/styles.xml', 'styles'],
]
  .map(
    ([part, kind]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  )
  .join('')}</Types>`;

function relations(...pairs: readonly string[]): string {
  const each = pairs.flatMap((kind, at) =>
    at % 2 === 0
      ? [`<Relationship Id="rId${at / 2 + 1}" Type="${RELATIONS}/${kind}" Target="${pairs[at + 1]}"/>`]
      : [],
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Owner lines, title, subtitle, sentences, an empty row. */
const headRow = ({ owner, summary = [] }: ListFile): number => owner.length + summary.length + 4;

function workbookOf(list: ListFile): string {
  const name = escape(list.title.slice(0, 31).replace(/[\\/?*[\]:]/g, ' '));
  const rows = `$${headRow(list)}:$${headRow(list) + 1}`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!${rows}</definedName></definedNames></workbook>`;
}

const font = (bold: boolean, size: number): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Times New Roman"/></font>`;
const TEXT = 49;
const WHOLE = 1;
const DAY = 164;
const format = (font: number, border: number, across: string, down = 'top', number = TEXT): string =>
  `<xf fontId="${font}" borderId="${border}" numFmtId="${number}" fillId="0" xfId="0" applyFont="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="${across}" vertical="${down}" wrapText="1"/></xf>`;
const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3">${font(false, 12)}${font(true, 14)}${font(true, 12)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border>${sides}</border></borders><cellStyleXfs count="1"><xf fontId="0" borderId="0" numFmtId="0" fillId="0"/></cellStyleXfs><cellXfs count="9">${[
  format(0, 0, 'center'),
  format(1, 0, 'center'),
  format(2, 1, 'center', 'center'),
  format(0, 1, 'left'),
  format(0, 1, 'center'),
  format(2, 0, 'left'),
  format(0, 0, 'left'),
  format(0, 1, 'center', 'top', WHOLE),
  format(0, 1, 'center', 'top', DAY),
].join('')}</cellXfs></styleSheet>`;

function sheetOf(list: ListFile): string {
  const { owner, title, subtitle, summary = [], columns, rows } = list;
  const last = columnName(columns.length - 1);
  const wide = (text: string, look: LookName): [string, LookName][] => [[text, look]];
  const written: [string, LookName][][] = [
    ...owner.map((line) => wide(line, 'owner')),
    wide(title, 'title'),
    wide(subtitle, 'plain'),
    ...summary.map((sentence) => wide(sentence, 'sentence')),
    [],
    columns.map((column) => [column.title, 'head']),
    columns.map((_, at) => [`(${at + 1})`, 'center']),
    ...rows.map((row) => columns.map((column, at): [string, LookName] => [row[at] ?? '', column.align])),
  ];
  const merged = Array.from(
    { length: owner.length + summary.length + 2 },
    (_, at) => `A${at + 1}:${last}${at + 1}`,
  );
  const top = headRow(list) + 1;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>${columns.map(toColumn).join('')}</cols><sheetData>${written.map((row, at) => toRow(row, at, columns)).join('')}</sheetData><mergeCells count="${merged.length}">${merged
    .map((range) => `<mergeCell ref="${range}"/>`)
    .join(
      '',
    )}</mergeCells><pageMargins left="0.8" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** About two millimetres a character. */
const widthIn = ({ width }: ListColumn): number => Math.max(6, width / 2);

const toColumn = (column: ListColumn, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${widthIn(column)}" customWidth="1"/>`;

const LARGE = 14;
const USUAL = 12;
const BOLD: readonly LookName[] = ['title', 'head', 'owner'];

/** A row of one cell goes over the whole width. */
function toRow(cells: readonly [string, LookName][], at: number, columns: readonly ListColumn[]): string {
  const row = at + 1;
  const whole = columns.reduce((sum, column) => sum + widthIn(column), 0);
  const height = rowHeight(
    cells.map(([text, look], column) => ({
      text,
      width: cells.length === 1 ? whole : widthIn(columns[column]!),
      size: look === 'title' ? LARGE : USUAL,
      face: BOLD.includes(look) ? 'bold' : 'regular',
    })),
  );
  const written = cells.map(([text, look], column) =>
    toCell(`${columnName(column)}${row}`, text, look, columns[column]),
  );
  return `<row r="${row}" ht="${height}" customHeight="1">${written.join('')}</row>`;
}

function toCell(place: string, text: string, look: LookName, column: ListColumn | undefined): string {
  const isData = look === 'left' || look === 'center';
  const number = isData && column?.as ? numberIn(text, column.as) : undefined;
  if (number !== undefined && column?.as)
    return `<c r="${place}" s="${looks[column.as]}"><v>${number}</v></c>`;
  return `<c r="${place}" s="${looks[look]}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

const columnName = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : columnName(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26));

/** Control characters other than tab and line end are no XML. */
function escape(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
