import { CloseButton } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, memo, useEffect, useRef, useSyncExternalStore } from 'react';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { SuggestionTab } from '../suggestions/SuggestionTab.tsx';
import { deskOf } from '../threads/commentMarks.ts';
import { CommentTab } from '../threads/CommentTab.tsx';
import classes from './Review.module.css';
import { useReviewKeys } from './useReviewKeys.ts';
import type { ReviewCounts } from './useReviewCounts.ts';

/** The page around is drawn at every key, since it says what is saved: the lists need not be. */
const Comments = memo(CommentTab);
const Suggestions = memo(SuggestionTab);

export type ReviewTab = 'comments' | 'suggestions';

interface Props {
  room: EditorRoom;
  editor: Editor;
  counts: ReviewCounts;
  tab: ReviewTab;
  onTab(tab: ReviewTab): void;
  whenSaved(): Promise<void>;
  onClose(): void;
}

/** What others say about the text, and what they would change in it. F6 goes into it, Esc back to the text. */
export function ReviewPanel({ room, editor, counts, tab, onTab, whenSaved, onClose }: Props) {
  const desk = deskOf(editor);
  const panel = useRef<HTMLElement>(null);
  const rights = useSyncExternalStore(room.rights.subscribe, room.rights.get);
  useReviewKeys(panel, editor);
  useEffect(() => {
    desk.set({ isOut: true });
    return () => desk.set({ isOut: false, active: null });
  }, [desk]);
  const tabs: readonly (readonly [ReviewTab, string, number])[] = [
    ['comments', 'Ý kiến', counts.comments],
    ['suggestions', 'Đề nghị', counts.suggestions],
  ];
  const turn = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'comments' ? 'suggestions' : 'comments';
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#the-${next}`)?.focus();
  };
  const given = { planId: room.planId, editor, room, rights };
  return (
    <aside
      ref={panel}
      className={`${classes.panel} plan-no-print`}
      aria-label="Ý kiến và đề nghị sửa"
      aria-keyshortcuts="F6"
    >
      <header className={classes.head}>
        <div role="tablist" aria-label="Ý kiến và đề nghị sửa" className={classes.tabs} onKeyDown={turn}>
          {tabs.map(([name, label, count]) => (
            <button
              key={name}
              id={`the-${name}`}
              type="button"
              role="tab"
              aria-selected={tab === name}
              aria-controls="khung-y-kien"
              tabIndex={tab === name ? 0 : -1}
              onClick={() => onTab(name)}
            >
              {label} {count > 0 && <span>{count}</span>}
            </button>
          ))}
        </div>
        <CloseButton aria-label="Ẩn khung ý kiến" onClick={onClose} />
      </header>
      <div id="khung-y-kien" className={classes.body} role="tabpanel" aria-labelledby={`the-${tab}`}>
        {tab === 'comments' ? <Comments {...given} whenSaved={whenSaved} /> : <Suggestions {...given} />}
      </div>
    </aside>
  );
}
