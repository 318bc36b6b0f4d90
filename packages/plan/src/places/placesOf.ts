import type { Node } from 'prosemirror-model';
import { outlineOfSections } from '../queries/outlineOf.ts';
import { attrsBefore } from '../suggestions/settle.ts';

export const placeKinds = ['section', 'annex', 'taskTable', 'taskGroup', 'task'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A part of a plan that can be given to units: who answers for it is not in the document, only its id is. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  /** The place it lies in and inherits from; null when only the whole plan is above it. */
  readonly parentId: string | null;
  /** Position before the node in the plan. */
  readonly pos: number;
  /** "II.1", "II.1.a"; of other places nothing. */
  readonly path: string;
  /** The words that head it: a title, a group's line, the text of a row's first cells. */
  readonly title: string;
}

/**
 * All places of a plan in the order of the text, each behind the one it lies in. What is only suggested is no place,
 * and moves none: nobody takes over a section by suggesting another one above it.
 */
export function placesOf(doc: Node): Place[] {
  const places: Place[] = [];
  doc.forEach((part, offset) => {
    if (part.type.name === 'sections') addSections(part, offset, places);
    else if (part.type.name === 'annexes') addAnnexes(part, offset, places);
    else part.forEach((node, inner) => addTables(node, offset + 1 + inner, null, places));
  });
  return places;
}

function addSections(sections: Node, start: number, places: Place[]): void {
  // The nearest id at each level: what lies in a section without an id belongs to the one above.
  let nearest: (string | null)[] = [null];
  for (const { id, pos, path, title, node } of outlineOfSections(sections, start)) {
    if (node.attrs.suggestedInsert) continue;
    nearest = nearest.slice(0, levelBefore(node));
    const parentId = nearest.at(-1) ?? null;
    nearest.push(id ?? parentId);
    if (id !== null) places.push({ id, kind: 'section', parentId, pos, path, title });
    node.forEach((child, offset) => addTables(child, pos + 1 + offset, id ?? parentId, places));
  }
}

/** The level that the section has while its change is only suggested. */
function levelBefore(section: Node): number {
  return Math.max(1, section.attrs.suggestedChange ? attrsBefore(section).level : (section.attrs.level ?? 1));
}

function addAnnexes(annexes: Node, start: number, places: Place[]): void {
  annexes.forEach((annex, offset) => {
    const pos = start + 1 + offset;
    const id: string | null = annex.attrs.id;
    if (annex.attrs.suggestedInsert) return;
    const title = annex.firstChild?.type.name === 'annexTitle' ? annex.firstChild.textContent : '';
    if (id !== null) places.push({ id, kind: 'annex', parentId: null, pos, path: '', title });
    annex.forEach((child, inner) => addTables(child, pos + 1 + inner, id, places));
  });
}

/** A group reaches to the next one: which rows it holds is their order, not their nesting. */
function addTables(node: Node, pos: number, holder: string | null, places: Place[]): void {
  if (node.type.name !== 'taskTable' || node.attrs.suggestedInsert) return;
  const tableId: string | null = node.attrs.id;
  if (tableId !== null) {
    places.push({ id: tableId, kind: 'taskTable', parentId: holder, pos, path: '', title: '' });
  }
  let group: string | null = null;
  node.forEach((row, offset) => {
    const { name } = row.type;
    const id: string | null = row.attrs.id;
    if (id === null || row.attrs.suggestedInsert || (name !== 'taskGroup' && name !== 'task')) return;
    const parentId = name === 'task' ? (group ?? tableId ?? holder) : (tableId ?? holder);
    places.push({ id, kind: name, parentId, pos: pos + 1 + offset, path: '', title: rowTitle(row) });
    if (name === 'taskGroup') group = id;
  });
}

function rowTitle(row: Node): string {
  return row.type.name === 'taskGroup'
    ? row.textContent
    : row.children
        .map((cell) => cell.textContent)
        .filter(Boolean)
        .slice(0, 2)
        .join(' ');
}
