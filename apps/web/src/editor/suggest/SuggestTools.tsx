import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { EditorRoom } from '../../room/EditorRoom.ts';
import type { SuggestControl } from './createSuggestControl.ts';
import { FirstSuggestion } from './FirstSuggestion.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import { suggestionLookKey } from './suggestionLook.ts';
import { useSuggestionPeople } from './useSuggestionPeople.ts';

interface SuggestToolsProps {
  editor: Editor;
  room: EditorRoom;
  control: SuggestControl;
}

/** What the page says about suggestions: the first line, the card at the caret, the names on the text. */
export function SuggestTools({ editor, room, control }: SuggestToolsProps) {
  const people = useSuggestionPeople(room.planId);
  useEffect(() => {
    const name = (): void => {
      editor.view.dispatch(editor.state.tr.setMeta(suggestionLookKey, people.nameOf));
    };
    if (editor.isInitialized) name();
    else editor.on('mount', name);
    return () => void editor.off('mount', name);
  }, [editor, people]);
  return (
    <>
      <FirstSuggestion editor={editor} control={control} people={people} />
      <SuggestionCard editor={editor} room={room} people={people} />
    </>
  );
}
