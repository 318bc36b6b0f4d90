import { type Element, elementsOf, findChild } from '../xml/element.ts';
import { alternativeOf } from './alternativeOf.ts';
import { passCommentRange } from './passCommentRange.ts';
import type { Place, Reader } from './reader.ts';

export interface TablePart {
  readonly element: Element;
  readonly place: Place;
}

/** The rows of a table, those in content controls too, each with the change that it lies in. */
export function rowsOf(reader: Reader, table: Element, place: Place): TablePart[] {
  return partsOf(reader, table, place, 'w:tr').map((row) =>
    track(reader, row, findChild(row.element, 'w:trPr'), 'w'),
  );
}

export function cellsOf(reader: Reader, row: Element, place: Place): TablePart[] {
  return partsOf(reader, row, place, 'w:tc').map((cell) =>
    track(reader, cell, findChild(cell.element, 'w:tcPr'), 'cell'),
  );
}

/** What a table holds besides rows and cells, which are settings or hold more of them. */
const SETTINGS = new Set(['w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:tblPrEx', 'w:sdtPr', 'w:sdtEndPr']);

function partsOf(reader: Reader, element: Element, place: Place, name: string): TablePart[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [{ element: child, place }];
    if (SETTINGS.has(child.name) || passCommentRange(reader, child, place.story)) return [];
    if (child.name !== 'mc:AlternateContent') return partsOf(reader, child, place, name);
    return alternativeOf(child).flatMap((one) =>
      one.name === name ? [{ element: one, place }] : partsOf(reader, one, place, name),
    );
  });
}

/** Rows and cells are inserted and deleted by their properties (17.13.5.16, 17.13.5.3). */
function track(
  reader: Reader,
  part: TablePart,
  settings: Element | undefined,
  kind: 'w' | 'cell',
): TablePart {
  const names = kind === 'w' ? ['w:ins', 'w:del'] : ['w:cellIns', 'w:cellDel'];
  let { place } = part;
  // A row that somebody inserted and somebody else deleted is in neither text.
  names.forEach((name, index) => {
    const change = findChild(settings, name);
    if (!change) return;
    place = reader.changes.enter(index === 0 ? 'insertion' : 'deletion', change, place);
    reader.changes.leave();
  });
  return place === part.place ? part : { ...part, place };
}
