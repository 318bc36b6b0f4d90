import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { bringToMiddle } from '../page/bringToMiddle.ts';
import { useEditorValue } from '../useEditorValue.ts';
import classes from './FindBar.module.css';
import { findKey } from './findHighlights.ts';
import { replaceMatches } from './replaceMatches.ts';

interface FindBarProps {
  editor: Editor;
  withReplace: boolean;
  onClose(): void;
}

/** Find and replace over the whole plan, cells and footnotes included. */
export function FindBar({ editor, withReplace, onClose }: FindBarProps) {
  const [text, setText] = useState(() => selectedWords(editor));
  const [replacement, setReplacement] = useState('');
  const [looseAccents, setLooseAccents] = useState(false);
  const [matchCase, setMatchCase] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const found = useEditorValue(
    editor,
    (state) => {
      const finding = findKey.getState(state);
      return { count: finding?.matches.length ?? 0, at: finding?.at ?? 0 };
    },
    { count: 0, at: 0 },
  );
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    const query = text === '' ? null : { text, looseAccents, matchCase };
    editor.view.dispatch(editor.state.tr.setMeta(findKey, { query }));
    if (query) visit(editor, nearest(editor));
  }, [editor, text, looseAccents, matchCase]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(findKey, { query: null }));
    },
    [editor],
  );

  const step = (by: number): void => visit(editor, (findKey.getState(editor.state)?.at ?? 0) + by);
  const replace = (all: boolean): void => {
    const finding = findKey.getState(editor.state);
    if (!finding || !editor.isEditable) return;
    const matches = all ? finding.matches : finding.matches.slice(finding.at, finding.at + 1);
    if (matches.length > 0) editor.view.dispatch(replaceMatches(editor.state.tr, matches, replacement));
    if (!all) step(0);
  };
  const close = (): void => {
    onClose();
    editor.view.focus();
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
  };
  const summary = text === '' ? '' : found.count === 0 ? 'Không thấy' : `${found.at + 1}/${found.count}`;
  return (
    <search className={`${classes.bar} plan-no-print`} aria-label="Tìm trong kế hoạch" onKeyDown={keyDown}>
      <input
        ref={input}
        value={text}
        placeholder="Tìm"
        aria-label="Tìm"
        onChange={(event) => setText(event.target.value)}
      />
      <output className={classes.count}>{summary}</output>
      <button type="button" aria-label="Chỗ trước" onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" aria-label="Chỗ sau" onClick={() => step(1)}>
        ↓
      </button>
      <label>
        <input
          type="checkbox"
          checked={looseAccents}
          onChange={(event) => setLooseAccents(event.target.checked)}
        />
        Không phân biệt dấu
      </label>
      <label>
        <input
          type="checkbox"
          checked={matchCase}
          disabled={looseAccents}
          onChange={(event) => setMatchCase(event.target.checked)}
        />
        Phân biệt hoa thường
      </label>
      {withReplace ? (
        <span className={classes.replace}>
          <input
            value={replacement}
            placeholder="Thay bằng"
            aria-label="Thay bằng"
            onChange={(event) => setReplacement(event.target.value)}
          />
          <button type="button" onClick={() => replace(false)}>
            Thay
          </button>
          <button type="button" onClick={() => replace(true)}>
            Thay tất cả
          </button>
        </span>
      ) : null}
      <button type="button" onClick={close}>
        Đóng
      </button>
    </search>
  );
}

/** The first match at or behind the caret. */
function nearest(editor: Editor): number {
  const { selection } = editor.state;
  const at = findKey.getState(editor.state)?.matches.findIndex(({ from }) => from >= selection.from) ?? 0;
  return Math.max(at, 0);
}

/** Selects a match and shows it; a footnote is shown by its mark. */
function visit(editor: Editor, wanted: number): void {
  const matches = findKey.getState(editor.state)?.matches ?? [];
  const at = matches.length === 0 ? 0 : (wanted + matches.length) % matches.length;
  const match = matches[at];
  if (!match) return;
  const { from, to } = match.footnote === null ? match : { from: match.footnote, to: match.footnote };
  const tr = editor.state.tr.setMeta(findKey, { at });
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)));
  // ProseMirror scrolls only while the keyboard is in the text.
  const shown = editor.view.dom.querySelector<HTMLElement>('.plan-found.is-current');
  if (shown) bringToMiddle(shown);
}

const LONGEST = 60;

/** What is selected on one line is what people want to find. */
function selectedWords(editor: Editor): string {
  const { $from, $to, from, to } = editor.state.selection;
  return $from.sameParent($to) && to - from <= LONGEST ? editor.state.doc.textBetween(from, to) : '';
}
