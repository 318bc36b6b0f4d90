import type { PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useCommentKeys } from './useCommentKeys.ts';

/** Ctrl+Alt+N and Ctrl+Alt+P step from thread to thread; gives back what is said of the one that was reached. */
export function useSteps(
  editor: Editor,
  threads: readonly PlanThread[],
  active: string | null,
  placeOf: (threadId: string) => string,
  activate: (threadId: string) => void,
): string {
  const [said, setSaid] = useState('');
  const step = (by: 1 | -1): void => {
    const count = threads.length;
    if (count === 0) return setSaid('Không có ý kiến nào.');
    const from = threads.findIndex(({ id }) => id === active);
    const to = from >= 0 ? (from + by + count) % count : by > 0 ? 0 : count - 1;
    const thread = threads[to]!;
    activate(thread.id);
    const [first] = thread.comments;
    const place = placeOf(thread.id) || 'Chỗ không còn trong văn bản';
    setSaid(`Ý kiến ${to + 1} trên ${count}, ${place}. ${first?.author ?? ''}: ${first?.text ?? ''}`);
  };
  useCommentKeys(editor, { KeyN: () => step(1), KeyP: () => step(-1) });
  return said;
}
