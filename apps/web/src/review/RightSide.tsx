import { useLocalStorage } from '@mantine/hooks';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { ImportPanel } from '../imported/ImportPanel.tsx';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { deskOf } from '../threads/commentMarks.ts';
import { startComment } from '../threads/startComment.ts';
import { useCommentKeys } from '../threads/useCommentKeys.ts';
import { useShownThreads } from '../threads/useShownThreads.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Review.module.css';
import { ReviewPanel, type ReviewTab } from './ReviewPanel.tsx';
import { useLinkedThread } from './useLinkedThread.ts';
import { useReviewCounts } from './useReviewCounts.ts';
import type { Side, SidePanel } from './useSide.ts';
import { useTextInSight } from './useTextInSight.ts';

interface Props {
  room: EditorRoom;
  editor: Editor;
  side: Side;
  trayCount: number;
  whenSaved(): Promise<void>;
}

/** What stands beside the page and works on it, and a thin rail with what could. */
export function RightSide({ room, editor, side, trayCount, whenSaved }: Props) {
  const counts = useReviewCounts(room.planId, editor);
  useShownThreads(room.planId, editor);
  useCommentKeys(editor, {
    KeyM: () => startComment(editor),
    ...(!side.shows('review') && { KeyN: () => side.open('review'), KeyP: () => side.open('review') }),
  });
  const [tab, setTab] = useLocalStorage<ReviewTab>({ key: 'duthao.review.tab', defaultValue: 'comments' });
  useAskedFor(editor, () => {
    setTab('comments');
    side.open('review');
  });
  useLinkedThread(room.planId, editor);
  useTextInSight(editor);
  const names: readonly (readonly [SidePanel, string])[] = [
    ['review', `Ý kiến ${counts.comments} · Đề nghị ${counts.suggestions}`],
    ['import', 'Kết quả đưa tệp vào'],
    ['tray', `Nội dung chưa vào văn bản (${twoDigits(trayCount)})`],
  ];
  const hidden = names.filter(([panel]) => side.has(panel) && !side.shows(panel));
  return (
    <>
      {side.shows('import') && (
        <ImportPanel planId={room.planId} editor={editor} onAway={() => side.close('import')} />
      )}
      {side.shows('review') && (
        <ReviewPanel
          {...{ room, editor, counts, tab, whenSaved }}
          onTab={setTab}
          onClose={() => side.close('review')}
        />
      )}
      {hidden.length > 0 && (
        <div className={`${classes.rail} plan-no-print`}>
          {hidden.map(([panel, name]) => (
            <button key={panel} type="button" onClick={() => side.open(panel)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** The panel comes when a comment is begun or clicked in the text, or named by a link. */
function useAskedFor(editor: Editor, open: () => void): void {
  const desk = deskOf(editor);
  const heard = useRef({ desk, asked: 0 });
  useEffect(() => {
    const listen = (): void => {
      const { asked } = desk.get();
      const isNew = heard.current.desk !== desk ? asked > 0 : asked !== heard.current.asked;
      heard.current = { desk, asked };
      if (isNew) open();
    };
    listen();
    return desk.subscribe(listen);
  });
}
