import type { Suggestion } from '@duthao/plan';
import type { PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import type { MouseEvent } from 'react';
import { deskOf } from '../threads/commentMarks.ts';
import { startComment } from '../threads/startComment.ts';
import { comeForward } from '../threads/ThreadDesk.ts';
import { twoDigits } from '../ui/twoDigits.ts';

interface Props {
  editor: Editor;
  suggestion: Suggestion;
  threads: readonly PlanThread[];
}

const LONGEST_QUOTE = 300;

/** What is said about a suggestion: leads to it, or begins it. */
export function CommentsOn({ editor, suggestion, threads }: Props) {
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    const [first] = threads;
    if (first) comeForward(deskOf(editor), { active: first.id });
    else {
      const quote = (suggestion.added || suggestion.removed).trim().slice(0, LONGEST_QUOTE);
      startComment(editor, { on: { kind: 'suggestion', suggestionId: suggestion.id }, quote });
    }
  };
  return (
    <button type="button" onClick={open}>
      {count > 0 ? `${twoDigits(count)} ý kiến` : 'Nêu ý kiến'}
    </button>
  );
}
