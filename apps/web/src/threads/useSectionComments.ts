import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { locate } from './locate.ts';
import { useDocSoon } from './useDocSoon.ts';
import { useThreads } from './useThreads.ts';

/** How many open threads stand in each section itself, by its id. */
export function useSectionComments(planId: string, editor: Editor): ReadonlyMap<string, number> {
  const { all } = useThreads(planId);
  const doc = useDocSoon(editor);
  return useMemo(() => {
    const counts = new Map<string, number>();
    const open = all.filter(({ isDone }) => !isDone);
    for (const { sections } of locate(doc, open).values()) {
      const [id] = sections;
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }, [all, doc]);
}
