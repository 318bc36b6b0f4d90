import { ImportError } from '../importError.ts';
import { readRelations } from '../word/parts/relations.ts';
import { decodeXml } from '../word/xml/decodeXml.ts';
import { childrenNamed, type Element, elementsOf, findChild, textIn } from '../word/xml/element.ts';
import { type Budget, MOST_NODES, parseXml } from '../word/xml/parseXml.ts';
import { openZip } from '../word/zip/openZip.ts';
import type { SheetRow } from './SheetRow.ts';

/** Columns further right are no part of a list. */
const MOST_COLUMNS = 100;

/** The rows of the first sheet (ECMA-376 part 1, 18.3); numbers as they are stored, formulas as last computed. */
export function readXlsx(bytes: Uint8Array): SheetRow[] {
  const zip = openZip(bytes);
  const budget: Budget = { left: MOST_NODES };
  const readXml = (name: string): Element | undefined => {
    const part = zip.read(name);
    return part && parseXml(decodeXml(part), budget).root;
  };
  const relations = readRelations(readXml('xl/_rels/workbook.xml.rels'), 'xl');
  const [first] = childrenNamed(findChild(readXml('xl/workbook.xml'), 's:sheets'), 's:sheet');
  const named = relations.find(({ id }) => id === first?.attrs['r:id'])?.target;
  const sheet = readXml(named ?? 'xl/worksheets/sheet1.xml');
  if (!sheet) throw new ImportError('unknownFileType', 'Bảng tính không có trang nào.');
  const sharedName = relations.find(({ type }) => type === 'sharedStrings')?.target;
  const shared = childrenNamed(readXml(sharedName ?? 'xl/sharedstrings.xml'), 's:si').map(wordsOf);
  return childrenNamed(findChild(sheet, 's:sheetData'), 's:row').map((row, index) => ({
    row: Number(row.attrs.r ?? index + 1),
    cells: cellsOf(row, shared),
  }));
}

/** A cell may name its column; those between are empty. */
function cellsOf(row: Element, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of childrenNamed(row, 's:c')) {
    const column = columnOf(cell.attrs.r) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueIn(cell, shared);
  }
  return cells;
}

/** "C7" is the third column: 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueIn(cell: Element, shared: readonly string[]): string {
  if (cell.attrs.t === 'inlineStr') return wordsOf(findChild(cell, 's:is'));
  const value = findChild(cell, 's:v');
  const text = value ? textIn(value) : '';
  return cell.attrs.t === 's' ? (shared[Number(text)] ?? '') : text;
}

/** A string may be cut into runs; readings beside it (`rPh`) are no part of it. */
function wordsOf(element: Element | undefined): string {
  return elementsOf(element)
    .map((child) => (child.name === 's:t' ? textIn(child) : child.name === 's:r' ? wordsOf(child) : ''))
    .join('');
}
