import { whatMayBeDecided, type WritingRights } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import type { SuggestionPeople } from '../editor/suggest/useSuggestionPeople.ts';
import { type Entry, type PlaceNames, readPlaces } from './filters.ts';
import { useSuggestionList } from './suggestionList.ts';

/** The suggestions as they stand, with whose they are and where; read when the keys rest. */
export function useEntries(
  editor: Editor,
  people: SuggestionPeople,
  userId: string,
  rights: WritingRights,
): { entries: readonly Entry[]; places: PlaceNames } {
  const { all, doc } = useSuggestionList(editor);
  return useMemo(() => {
    const places = readPlaces(doc);
    const mayDecide = whatMayBeDecided(doc, rights);
    const entries = all.map((suggestion): Entry => ({
      suggestion,
      unitId: people.unitOf(suggestion.author)?.id,
      placeId: places.placeOf(suggestion),
      isOwn: suggestion.author === userId,
      isMine: mayDecide(suggestion),
    }));
    return { entries, places };
  }, [all, doc, people, userId, rights]);
}
