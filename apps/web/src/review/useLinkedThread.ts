import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { deskOf } from '../threads/commentMarks.ts';
import { showThread } from '../threads/showThread.ts';
import { comeForward } from '../threads/ThreadDesk.ts';
import { useThreads } from '../threads/useThreads.ts';

/** A link that names a thread brings its card forward and its words into sight: once, when the plan opens. */
export function useLinkedThread(planId: string, editor: Editor): void {
  const [query] = useSearchParams();
  const [linked] = useState(query.get('y-kien'));
  const desk = deskOf(editor);
  useEffect(() => {
    if (linked !== null) comeForward(desk, { active: linked });
  }, [desk, linked]);
  const { all } = useThreads(planId);
  const thread = all.find(({ id }) => id === linked);
  const isShown = useRef(false);
  useEffect(() => {
    if (!thread || isShown.current) return;
    const show = (): void => {
      isShown.current = true;
      showThread(editor, thread);
    };
    if (!editor.isDestroyed) show();
    else editor.on('mount', show);
    return () => void editor.off('mount', show);
  }, [editor, thread]);
}
