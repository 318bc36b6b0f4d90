import { suggestionsOf } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { useDocSoon } from '../threads/useDocSoon.ts';
import { useThreads } from '../threads/useThreads.ts';

export interface ReviewCounts {
  /** Threads that are open and seen by this person. */
  readonly comments: number;
  readonly suggestions: number;
}

export function useReviewCounts(planId: string, editor: Editor): ReviewCounts {
  const { all } = useThreads(planId);
  const doc = useDocSoon(editor);
  return useMemo(
    () => ({
      comments: all.filter(({ isDone }) => !isDone).length,
      suggestions: suggestionsOf(doc).length,
    }),
    [all, doc],
  );
}
