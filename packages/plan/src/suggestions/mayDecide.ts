import type { Node } from 'prosemirror-model';
import { placesOf } from '../places/placesOf.ts';
import { mayWrite, type WritingRights } from '../places/WritingRights.ts';
import { type Holder, holdersOf } from './holdersOf.ts';
import type { Suggestion, SuggestionPiece } from './suggestionsOf.ts';

/** The place that a position in the text belongs to; null outside of all places. */
export function placeAt(doc: Node, pos: number, holders = holdersOf(doc)): string | null {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const holder = holders.get($pos.before(depth));
    if (holder) return holder.id;
  }
  return null;
}

/** Whether the person may accept or reject a suggestion: that takes the right to write at every place it lies on. */
export function mayDecide(doc: Node, suggestion: Suggestion, rights: WritingRights): boolean {
  return whatMayBeDecided(doc, rights)(suggestion);
}

/** The same for many suggestions of one document: places are looked up once. */
export function whatMayBeDecided(doc: Node, rights: WritingRights): (suggestion: Suggestion) => boolean {
  const places = placesOf(doc);
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const parentOf = (id: string): string | null => parents.get(id) ?? null;
  const holders = holdersOf(doc, places);
  return ({ pieces }) =>
    pieces.every((piece) => mayWrite(rights, placeOfPiece(doc, piece, holders), parentOf));
}

/** The place that answers for each suggestion: of its first piece. */
export function placesOfSuggestions(doc: Node): (suggestion: Suggestion) => string | null {
  const holders = holdersOf(doc);
  return ({ pieces: [first] }) => (first ? placeOfPiece(doc, first, holders) : null);
}

/** A place as a whole belongs to the place above it. */
function placeOfPiece(doc: Node, { from }: SuggestionPiece, holders: Map<number, Holder>): string | null {
  const own = holders.get(from);
  return own ? own.parentId : placeAt(doc, from, holders);
}
