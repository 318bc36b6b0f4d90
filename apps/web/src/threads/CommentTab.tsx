import type { PlanRights, PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { placeOf } from '../editor/report/placeOf.ts';
import { showPlace } from '../editor/report/showPlace.ts';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { useSession } from '../session/SessionContext.ts';
import { deskOf } from './commentMarks.ts';
import { DraftCard } from './DraftCard.tsx';
import { everything, isNarrowed, passes } from './filterThreads.ts';
import { FilterBar } from './FilterBar.tsx';
import { moveDraft, startComment } from './startComment.ts';
import { showThread } from './showThread.ts';
import { TalkContext } from './TalkContext.ts';
import { ThreadCards } from './ThreadCards.tsx';
import { useDocSoon } from './useDocSoon.ts';
import { useLocated } from './useLocated.ts';
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
  const { user } = useSession();
  const desk = deskOf(editor);
  const { active, draft, asked } = useSyncExternalStore(desk.subscribe, desk.get);
  const { all, isKnown, problem } = useThreads(planId);
  const doc = useDocSoon(editor);
  const { standing, lost, where } = useLocated(doc, all);
  const [filter, setFilter] = useState(everything);
  const goTo = useCallback(
    (nodeId: string) => {
      const place = placeOf(editor.state.doc, nodeId);
      if (place) showPlace(editor, place);
    },
    [editor],
  );
  const talk = useTalkOf(planId, doc, rights, goTo);
  const [shown, shownLost] = useMemo(() => {
    const isShown = (thread: PlanThread): boolean =>
      thread.id === active || passes(thread, filter, where(thread.id), user.id);
    return [standing.filter(isShown), lost.filter(isShown)];
  }, [standing, lost, where, filter, active, user.id]);
  const activate = useCallback(
    (threadId: string) => {
      desk.set({ active: threadId });
      const thread = all.find(({ id }) => id === threadId);
      if (!thread) return;
      talk.acts.read([thread]);
      showThread(editor, thread, where(threadId)?.pos);
    },
    [desk, all, talk.acts, editor, where],
  );
  const said = useSteps(editor, [...shown, ...shownLost], active, where, activate);
  const mayBegin = talk.circles.length > 0;
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
      {draft && mayBegin && (
        <DraftCard
          key={JSON.stringify(draft.on)}
          isNew={asked > 0}
          draft={draft}
          onChange={(next) => desk.set({ draft: next })}
          whenSaved={whenSaved}
          onMove={() => moveDraft(editor)}
          onStarted={(id) => desk.set({ active: id })}
        />
      )}
      {problem !== null && !isKnown ? (
        <p role="alert">{problem}</p>
      ) : (
        <ThreadCards
          standing={shown}
          lost={shownLost}
          active={active}
          empty={emptyWords(isKnown, all.length > 0 || isNarrowed(filter), mayBegin)}
          where={where}
          onActivate={activate}
        />
      )}
    </TalkContext>
  );
}

function emptyWords(isKnown: boolean, isFiltered: boolean, mayBegin: boolean): string {
  if (!isKnown) return 'Đang đọc các ý kiến…';
  if (isFiltered) return 'Không có ý kiến nào trong phần đang lọc.';
  return mayBegin
    ? 'Chưa có ý kiến nào. Chọn chữ trong văn bản rồi bấm Ctrl+Alt+M hoặc nút “Ý kiến” để viết.'
    : 'Chưa có ý kiến nào.';
}
