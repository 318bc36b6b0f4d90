import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { EditorRoom } from '../../room/EditorRoom.ts';
import type { SuggestControl } from './createSuggestControl.ts';
import { FirstSuggestion } from './FirstSuggestion.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import { nameAuthors } from './suggestionLook.ts';
import { useSuggestionPeople } from './useSuggestionPeople.ts';

interface SuggestToolsProps {
  editor: Editor;
  room: EditorRoom;
  control: SuggestControl;
}

/** What the page says about suggestions: the first line, the card at the caret, the names on the text. */
export function SuggestTools({ editor, room, control }: SuggestToolsProps) {
  const people = useSuggestionPeople(room.planId);
  useEffect(() => nameAuthors(editor, people.nameOf), [editor, people]);
  return (
    <>
      <FirstSuggestion editor={editor} control={control} people={people} />
      <SuggestionCard editor={editor} room={room} people={people} />
    </>
  );
}
