import type { Editor } from '@tiptap/core';
import type { EditorRoom } from '../room/EditorRoom.ts';

export interface ReviewCounts {
  /** Threads that are open and seen by this person. */
  readonly comments: number;
  readonly suggestions: number;
}

export function useReviewCounts(_room: EditorRoom, _editor: Editor): ReviewCounts {
  return { comments: 0, suggestions: 0 };
}
