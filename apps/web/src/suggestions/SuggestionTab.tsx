import type { PlanRights } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import type { EditorRoom } from '../room/EditorRoom.ts';

export interface SuggestionTabProps {
  planId: string;
  editor: Editor;
  room: EditorRoom;
  rights: PlanRights;
}

/** What is suggested in the plan. */
export function SuggestionTab({ planId }: SuggestionTabProps) {
  return <div data-plan={planId} />;
}
