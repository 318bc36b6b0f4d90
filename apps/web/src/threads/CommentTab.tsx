import type { PlanRights } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useCallback } from 'react';
import { placeOf as findPlace } from '../editor/report/placeOf.ts';
import { showPlace } from '../editor/report/showPlace.ts';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { BegunComment } from './BegunComment.tsx';
import { deskOf } from './commentMarks.ts';
import { isNarrowed } from './filterThreads.ts';
import { FilterBar } from './FilterBar.tsx';
import { showThread } from './showThread.ts';
import { rehang, startComment } from './startComment.ts';
import { TalkContext } from './TalkContext.ts';
import { ThreadCards } from './ThreadCards.tsx';
import { useDocSoon } from './useDocSoon.ts';
import { useReadThread } from './useReadThread.ts';
import { useShownList } from './useShownList.ts';
import { useSteps } from './useSteps.ts';
import { useTalkOf } from './useTalkOf.ts';
import { useThreads } from './useThreads.ts';

export interface CommentTabProps {
  planId: string;
  editor: Editor;
  room: EditorRoom;
  rights: PlanRights;
  whenSaved(): Promise<void>;
}

/** What is said about the plan: begun, answered, settled, and gone through with the text. */
export function CommentTab({ planId, editor, rights, whenSaved }: CommentTabProps) {
  const desk = deskOf(editor);
  const { all, isKnown, problem } = useThreads(planId);
  const doc = useDocSoon(editor);
  const { active, current, filter, setFilter, shown, shownLost, placeOf } = useShownList(desk, doc, all);
  const talk = useTalkOf(planId, useReadDoc(editor), rights, useGoTo(editor));
  useReadThread(talk.acts, current);
  const activate = useCallback(
    (threadId: string) => {
      desk.set({ active: threadId });
      const thread = all.find(({ id }) => id === threadId);
      if (thread) showThread(editor, thread);
    },
    [desk, all, editor],
  );
  const { acts } = talk;
  const hang = useCallback(
    (threadId: string) => void rehang(editor, { whenSaved, send: (on) => acts.rehang(threadId, on) }),
    [editor, whenSaved, acts],
  );
  const said = useSteps(editor, [...shown, ...shownLost], active, placeOf, activate);
  const mayBegin = talk.circles.length > 0;
  const empty = emptyWords(isKnown, all.length > 0 || isNarrowed(filter), mayBegin);
  return (
    <TalkContext value={talk}>
      <FilterBar
        threads={all}
        doc={doc}
        filter={filter}
        onChange={setFilter}
        onBegin={mayBegin ? () => startComment(editor) : null}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {mayBegin && <BegunComment editor={editor} whenSaved={whenSaved} />}
      {problem !== null && !isKnown ? (
        <p role="alert">{problem}</p>
      ) : (
        <ThreadCards
          standing={shown}
          lost={shownLost}
          active={active}
          empty={empty}
          placeOf={placeOf}
          onActivate={activate}
          onHang={hang}
        />
      )}
    </TalkContext>
  );
}

const useReadDoc = (editor: Editor): (() => Node) => useCallback(() => editor.state.doc, [editor]);

/** Shows a place that a comment names. */
function useGoTo(editor: Editor): (nodeId: string) => void {
  return useCallback(
    (nodeId) => {
      const place = findPlace(editor.state.doc, nodeId);
      if (place) showPlace(editor, place);
    },
    [editor],
  );
}

function emptyWords(isKnown: boolean, isFiltered: boolean, mayBegin: boolean): string {
  if (!isKnown) return 'Đang đọc các ý kiến…';
  if (isFiltered) return 'Không có ý kiến nào trong phần đang lọc.';
  return mayBegin
    ? 'Chưa có ý kiến nào. Chọn chữ trong văn bản rồi bấm Ctrl+Alt+M hoặc nút “Viết ý kiến”.'
    : 'Chưa có ý kiến nào.';
}
