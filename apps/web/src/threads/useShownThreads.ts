import type { Editor } from '@tiptap/core';
import { useEffect, useSyncExternalStore } from 'react';
import { deskOf } from './commentMarks.ts';
import { useThreads } from './useThreads.ts';

/** Draws on the page what is open and seen by this person, the panel being there or not. */
export function useShownThreads(planId: string, editor: Editor): void {
  const { all } = useThreads(planId);
  const desk = deskOf(editor);
  const { active } = useSyncExternalStore(desk.subscribe, desk.get);
  useEffect(() => {
    const drawn = all.filter(({ id, isDone }) => !isDone || id === active);
    const shown = {
      open: new Set(drawn.map(({ id }) => id)),
      active,
      nodes: drawn.flatMap(({ id, anchor }) =>
        anchor.kind === 'node' ? [{ thread: id, nodeId: anchor.nodeId }] : [],
      ),
    };
    const show = (): void => editor.storage.commentMarks.show(shown);
    if (!editor.isDestroyed) show();
    else editor.on('mount', show);
    return () => void editor.off('mount', show);
  }, [all, active, editor]);
}
