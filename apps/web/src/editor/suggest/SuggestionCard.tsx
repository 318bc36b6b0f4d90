import { acceptSuggestion, type Command, mayDecide, rejectSuggestion } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { EditorRoom } from '../../room/EditorRoom.ts';
import { reviewViewOf } from '../../suggestions/reviewView.ts';
import { deskOf } from '../../threads/commentMarks.ts';
import { runCommand } from '../runCommand.ts';
import { useEditorValue } from '../useEditorValue.ts';
import { ReportBack } from './ReportBack.tsx';
import classes from './Suggest.module.css';
import { suggestionAtCaret } from './suggestionAtCaret.ts';
import { summaryOf, timeOf } from './suggestionWords.ts';
import type { SuggestionPeople } from './useSuggestionPeople.ts';

interface SuggestionCardProps {
  editor: Editor;
  room: EditorRoom;
  people: SuggestionPeople;
}

const WIDTH = 250;

/** Who suggests what at the caret, and what may be done with it. Ctrl+Alt+Enter goes into it, Esc back. */
export function SuggestionCard({ editor, room, people }: SuggestionCardProps) {
  const found = useEditorValue(editor, suggestionAtCaret, null);
  const { writing } = useSyncExternalStore(room.rights.subscribe, room.rights.get);
  const view = reviewViewOf(editor);
  const { isListed } = useSyncExternalStore(view.subscribe, view.get);
  const [reporting, setReporting] = useState<string | null>(null);
  const desk = deskOf(editor);
  const { isOut } = useSyncExternalStore(desk.subscribe, desk.get);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (!card.current) return;
      event.preventDefault();
      card.current.querySelector<HTMLElement>('button')?.focus();
    };
    window.addEventListener('keydown', enter, { capture: true });
    return () => window.removeEventListener('keydown', enter, { capture: true });
  }, []);
  if (!found || isListed || !editor.isEditable || editor.isDestroyed) return null;
  const own = found.author === room.me.id;
  const decides = mayDecide(editor.state.doc, found, writing);
  const run = (command: Command): void => {
    runCommand(editor, command);
    setReporting(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') editor.view.focus();
  };
  return (
    <section
      ref={card}
      className={`${classes.card} plan-no-print`}
      style={isOut ? placeInCorner(editor) : placeBeside(editor)}
      aria-label="Đề nghị sửa"
      aria-keyshortcuts="Control+Alt+Enter"
      onKeyDown={onKeyDown}
    >
      <p className={classes.who}>
        {own ? 'Anh/chị đề nghị' : people.nameOf(found.author)}
        <small> {timeOf(found.time)}</small>
      </p>
      <p className={classes.what}>{summaryOf(found)}</p>
      <div className={classes.acts}>
        {decides ? (
          <button type="button" onClick={() => run(acceptSuggestion(found.id))}>
            Tiếp thu
          </button>
        ) : null}
        {decides && !own && !people.isProtected(found.author) ? (
          <button type="button" onClick={() => run(rejectSuggestion(found.id))}>
            Từ chối
          </button>
        ) : null}
        {decides && !own && people.isProtected(found.author) ? (
          <button type="button" onClick={() => setReporting(found.id)}>
            Báo cáo lại…
          </button>
        ) : null}
        {own ? (
          <button type="button" onClick={() => run(rejectSuggestion(found.id))}>
            Rút lại
          </button>
        ) : null}
      </div>
      {!own && !decides ? <p className={classes.waits}>Chờ đơn vị chủ trì phần này trả lời.</p> : null}
      {reporting === found.id ? (
        <ReportBack
          planId={room.planId}
          id={found.id}
          onDone={() => {
            setReporting(null);
            editor.view.focus();
          }}
        />
      ) : null}
    </section>
  );
}

/** Beside the page, at the height of the caret. */
function placeBeside(editor: Editor): { left: number; top: number } {
  const caret = editor.view.coordsAtPos(editor.state.selection.head);
  const page = editor.view.dom.getBoundingClientRect();
  return {
    left: Math.min(page.right + 12, window.innerWidth - WIDTH - 12),
    top: Math.max(8, Math.min(caret.top - 8, window.innerHeight - 180)),
  };
}

/** In the corner of the page: beside it stand the comments, and the lines around the caret are being read. */
function placeInCorner(editor: Editor): { left: number; bottom: number } {
  const frame = editor.view.dom.closest('.plan-paper')?.parentElement;
  const right = frame?.getBoundingClientRect().right ?? window.innerWidth;
  return { left: Math.max(8, right - WIDTH), bottom: 12 };
}
