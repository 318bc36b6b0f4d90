import type { Editor } from '@tiptap/core';
import { useSuggestionList } from './suggestionList.ts';

/** How many suggestions wait in the text. */
export const useSuggestionCount = (editor: Editor): number => useSuggestionList(editor).all.length;
