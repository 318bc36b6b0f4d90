import type { Node } from 'prosemirror-model';
import { placesOf } from '../places/placesOf.ts';
import { mayWrite, type WritingRights } from '../places/WritingRights.ts';
import type { Suggestion, SuggestionPiece } from './suggestionsOf.ts';

/** The place that a position in the text belongs to; null outside of all places. */
export function placeAt(doc: Node, pos: number): string | null {
  const places = new Map(placesOf(doc).map((place) => [place.pos, place.id]));
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const id = places.get($pos.before(depth));
    if (id !== undefined) return id;
  }
  return null;
}

/** Whether the person may accept or reject a suggestion: that takes the right to write at every place it lies on. */
export function mayDecide(doc: Node, { pieces }: Suggestion, rights: WritingRights): boolean {
  const places = placesOf(doc);
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const byPos = new Map(places.map((place) => [place.pos, place]));
  // A place as a whole belongs to the place above it.
  const holder = ({ from }: SuggestionPiece): string | null => {
    const own = byPos.get(from);
    return own ? own.parentId : placeAt(doc, from);
  };
  return pieces.every((piece) => mayWrite(rights, holder(piece), (id) => parents.get(id) ?? null));
}
