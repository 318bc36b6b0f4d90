import type { PlanRights } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import type { EditorRoom } from '../room/EditorRoom.ts';

export interface CommentTabProps {
  planId: string;
  editor: Editor;
  room: EditorRoom;
  rights: PlanRights;
}

/** What is said about the plan. */
export function CommentTab({ planId }: CommentTabProps) {
  return <div data-plan={planId} />;
}
