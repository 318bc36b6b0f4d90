import type { Node } from 'prosemirror-model';
import type { Place } from './placesOf.ts';

/**
 * The words of a place and of those below it that belong to nobody else, a line for each block; a row's cells stand
 * on one line. Give the text as it stands: what is only suggested changes nobody's part.
 */
export function wordsOfPlace(
  doc: Node,
  places: readonly Place[],
  placeId: string,
  isGiven: (placeId: string) => boolean,
): string {
  const own = ownPlaces(places, placeId, isGiven);
  const known = new Map(places.map((place) => [place.pos, place]));
  const lines: string[] = [];
  for (const { id, kind, pos } of places) {
    const node = own.has(id) ? doc.nodeAt(pos) : null;
    if (!node || kind === 'taskTable') continue;
    if (kind === 'task') lines.push(node.children.map((cell) => cell.textContent).join(' | '));
    else addLines(node, pos, known, lines);
  }
  return lines.filter(Boolean).join('\n');
}

function ownPlaces(
  places: readonly Place[],
  placeId: string,
  isGiven: (placeId: string) => boolean,
): ReadonlySet<string> {
  const own = new Set([placeId]);
  for (const { id, parentId } of places) {
    if (parentId !== null && own.has(parentId) && !isGiven(id)) own.add(id);
  }
  return own;
}

/** Places inside speak for themselves. */
function addLines(node: Node, pos: number, places: ReadonlyMap<number, Place>, lines: string[]): void {
  if (node.isTextblock) {
    lines.push(node.textContent);
    return;
  }
  node.forEach((child, offset) => {
    const at = pos + 1 + offset;
    if (!places.has(at)) addLines(child, at, places, lines);
  });
}
