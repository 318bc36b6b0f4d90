import type { Node } from 'prosemirror-model';
import { type Place, placesOf } from '../places/placesOf.ts';
import { attrsBefore } from './settle.ts';

/** The place of what is in a node, and the one that the node as a whole belongs to. */
export interface Holder {
  readonly id: string | null;
  readonly parentId: string | null;
}

/**
 * Places by the position before their nodes. A section or row that is only suggested is no place of its own: with all
 * that is in it, it belongs to the standing one that it would stand below.
 */
export function holdersOf(doc: Node, places: readonly Place[] = placesOf(doc)): Map<number, Holder> {
  const holders = new Map<number, Holder>(places.map((place) => [place.pos, place]));
  doc.forEach((part, start) => {
    if (part.type.name === 'sections') addSections(part, start + 1, holders);
    else if (part.type.name === 'annexes') addTablesIn(part, start + 1, holders);
  });
  return holders;
}

function addSections(sections: Node, start: number, holders: Map<number, Holder>): void {
  let nearest: (string | null)[] = [null];
  sections.forEach((section, offset) => {
    const pos = start + offset;
    const level = Math.max(1, attrsBefore(section)['level'] ?? 1);
    if (section.attrs['suggestedInsert']) {
      const parentId = nearest[Math.min(level, nearest.length) - 1] ?? null;
      holders.set(pos, { id: parentId, parentId });
    } else {
      nearest = nearest.slice(0, level);
      nearest.push(holders.get(pos)?.id ?? nearest.at(-1) ?? null);
    }
    addRowsIn(section, pos + 1, holders);
  });
}

function addTablesIn(annexes: Node, start: number, holders: Map<number, Holder>): void {
  annexes.forEach((annex, offset) => addRowsIn(annex, start + offset + 1, holders));
}

/** Suggested rows below a group belong to the group. */
function addRowsIn(section: Node, start: number, holders: Map<number, Holder>): void {
  section.forEach((table, offset) => {
    if (table.type.name !== 'taskTable') return;
    const pos = start + offset;
    const tableId = holders.get(pos)?.id ?? null;
    let group: string | null = null;
    table.forEach((row, inner) => {
      const at = pos + 1 + inner;
      const standing = holders.get(at);
      if (row.type.name === 'taskGroup' && standing) group = standing.id;
      const parentId = row.type.name === 'task' ? (group ?? tableId) : tableId;
      if (!standing && parentId !== null && row.attrs['suggestedInsert']) {
        holders.set(at, { id: parentId, parentId });
      }
    });
  });
}
