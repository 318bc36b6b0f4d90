import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { markThread } from '../comments/markThread.ts';
import { readSpots } from '../comments/readSpots.ts';
import { suggest } from '../suggestions/suggest/suggest.ts';
import { GuardedRoom, owner } from '../testing/guardedPlan.ts';
import { stretchOf } from '../testing/stretchOf.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { planFragment, updateYDoc } from '../ydoc/ydoc.ts';

/** May write in I, where "thứ nhất" is commented on, and suggest in III, where "Đoạn cuối" is. */
const an = owner('an', 'I');
let room: GuardedRoom;

beforeEach(() => {
  room = new GuardedRoom();
  keepFormats(room.ydoc);
  markThread(room.ydoc, { threadId: 'own', ...stretchOf(room.ydoc, 'thứ nhất') });
  markThread(room.ydoc, { threadId: 'foreign', ...stretchOf(room.ydoc, 'Đoạn cuối') });
});

const wordsOf = (thread: string): string | undefined => readSpots(room.ydoc).threads.get(thread)?.words;

/** Where these words stand. */
function placeOf(doc: Node, words: string): { from: number; to: number } {
  let from = -1;
  doc.descendants((node, pos) => {
    const at = node.isText ? node.text!.indexOf(words) : -1;
    if (at >= 0 && from < 0) from = pos + at;
  });
  return { from, to: from + words.length };
}

/** What somebody does at an editor, as it is or as suggestions. */
function act(change: (tr: Transaction) => Transaction, suggests = false): string {
  const state = EditorState.create({ doc: room.doc });
  const tr = change(state.tr);
  if (!suggests) return room.turn(an, () => tr.doc);
  const options = { rights: an.rights, author: 'an', now: new Date(0), newId: () => 's1' };
  return room.turn(an, () => suggest(state, tr, options).tr.doc);
}

describe('in own places', () => {
  it('Enter, Backspace, typing and deleting pass, and the comment stays on what is left', () => {
    expect(act((tr) => tr.split(placeOf(tr.doc, 'nhất').from))).toBe('ok');
    expect(wordsOf('own')).toBe('thứ nhất');
    const joined = (tr: Transaction) => tr.join(placeOf(tr.doc, 'nhất').from - 1);
    expect(act(joined)).toBe('ok');
    expect(act((tr) => tr.insertText('xin ', placeOf(tr.doc, 'nhất').from))).toBe('ok');
    expect(wordsOf('own')).toBe('thứ xin nhất');
    expect(act((tr) => tr.insertText('!', placeOf(tr.doc, 'nhất').to))).toBe('ok');
    expect(wordsOf('own')).toBe('thứ xin nhất');
    expect(act((tr) => tr.delete(placeOf(tr.doc, 'thứ').from, placeOf(tr.doc, 'xin').to))).toBe('ok');
    expect(wordsOf('own')).toBe(' nhất');
  });

  it('cut and paste carries it along, and undo brings it back', () => {
    const copy = room.copy();
    const undo = new Y.UndoManager(planFragment(copy), { trackedOrigins: new Set(['own']) });
    const cutAndPaste = (ydoc: Y.Doc): void => {
      const state = EditorState.create({ doc: room.doc });
      const { from, to } = placeOf(state.doc, 'thứ nhất');
      const cut = state.doc.slice(from, to);
      const tr = state.tr.delete(from, to);
      updateYDoc(ydoc, tr.insert(placeOf(tr.doc, 'kế tiếp').from, cut.content).doc, 'own');
    };
    expect(room.write(an, cutAndPaste, copy)).toBe('ok');
    expect(room.doc.textContent).toContain('Đoạn thứ nhấtkế tiếp');
    expect(wordsOf('own')).toBe('thứ nhất');
    expect(room.write(an, () => undo.undo(), copy)).toBe('ok');
    expect(room.doc.textContent).toContain('Đoạn kế tiếp');
    expect(wordsOf('own')).toBe('thứ nhất');
  });
});

describe('in places of others', () => {
  it('a comment is not taken off, nor put on other words, nor typed into', () => {
    const mark = (tr: Transaction) => tr.doc.type.schema.mark('comment', { thread: 'foreign' });
    const there = (tr: Transaction) => placeOf(tr.doc, 'Đoạn cuối');
    expect(act((tr) => tr.removeMark(there(tr).from, there(tr).to, mark(tr)))).toBe('suggestion');
    expect(act((tr) => tr.removeMark(there(tr).from + 4, there(tr).to, mark(tr)))).toBe('suggestion');
    const other = (tr: Transaction) => placeOf(tr.doc, 'thứ ba');
    expect(act((tr) => tr.addMark(other(tr).from, other(tr).to, mark(tr)))).toBe('suggestion');
    expect(act((tr) => tr.insertText('x', there(tr).from + 2))).toBe('foreignPlace');
    expect(wordsOf('foreign')).toBe('Đoạn cuối');
  });

  it('suggesting over commented words passes and leaves the comment where it is', () => {
    const at = (tr: Transaction) => placeOf(tr.doc, 'cuối');
    expect(act((tr) => tr.insertText('gần ', at(tr).from), true)).toBe('ok');
    expect(wordsOf('foreign')).toContain('cuối');
    expect(act((tr) => tr.delete(at(tr).from, at(tr).to), true)).toBe('ok');
    expect(act((tr) => tr.split(at(tr).from), true)).toBe('ok');
    expect(wordsOf('foreign')!.replace('gần ', '')).toBe('Đoạn cuối');
  });
});

it('a mark of a thread that was taken back may still be undone into the text, and of none that never was', () => {
  const text = (tr: Transaction) => placeOf(tr.doc, 'kế tiếp');
  const put = (thread: string) => (tr: Transaction) =>
    tr.addMark(text(tr).from, text(tr).to, tr.doc.type.schema.mark('comment', { thread }));
  expect(act(put('own'))).toBe('ok');
  expect(act(put('khong-co'))).toBe('suggestion');
});
