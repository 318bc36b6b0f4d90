import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { placeOf } from './placeOf.ts';
import { showPlace } from './showPlace.ts';

/** A link to a place (its id behind the #) leads there when the plan opens, and not again when an editor begins anew. */
export function useLinkedPlace(editor: Editor | null): void {
  const followed = useRef('');
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (!editor || id === '' || followed.current === id) return;
    const place = placeOf(editor.state.doc, id);
    if (!place) return;
    followed.current = id;
    showPlace(editor, place);
  }, [editor]);
}
