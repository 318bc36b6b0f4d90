import type { Node } from 'prosemirror-model';
import type { WritingRights } from '../places/WritingRights.ts';
import { withoutSuggestionsOf } from '../suggestions/projections.ts';
import { readRecord } from '../suggestions/record.ts';
import type { Bounds } from './withinRights.ts';

/**
 * What a person's rights leave of his changes. In the places `barred` the server has just refused him, whatever the
 * rights said; null is what lies outside all places.
 */
export function boundsOf(
  rights: WritingRights,
  authorId: string,
  barred: ReadonlySet<string | null> = new Set(),
): Bounds {
  return {
    mayWrite: (placeId, parentOf) => {
      for (let id = placeId; id !== null; id = parentOf(id)) {
        if (barred.has(id)) return false;
        if (Object.hasOwn(rights.places, id)) return rights.places[id]!;
      }
      return rights.rest && !barred.has(null);
    },
    isSuggestion: (placeId, before, after) => {
      if (rights.elsewhere === 'nothing' || barred.has(placeId)) return false;
      return isSuggested(authorId, before, after) || (rights.elsewhere === 'form' && isForm(before, after));
    },
  };
}

function isSuggested(authorId: string, before: Node | undefined, after: Node | undefined): boolean {
  if (before && after) {
    return withoutSuggestionsOf(before, authorId).eq(withoutSuggestionsOf(after, authorId));
  }
  const only = before ?? after;
  return only !== undefined && readRecord(only, 'suggestedInsert')?.author === authorId;
}

/** Safe fixes of form leave every word. */
const isForm = (before: Node | undefined, after: Node | undefined): boolean =>
  before !== undefined && before.textContent === after?.textContent;
