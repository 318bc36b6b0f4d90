import {
  fromYDoc,
  keepFormats,
  planFragment,
  suggest,
  suggestionsOf,
  toYDoc,
  updateYDoc,
  withDecision,
} from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { watchOwnTyping } from './ownTyping.ts';
import { preparePutBack } from './putBack.ts';
import type { TextCaret } from './textChars.ts';

const { plan, node } = build;
const par = (id: string, words: string): Node => node('paragraph', { id }, words);
const start = plan({
  sections: [
    node(
      'section',
      { id: 's', level: 1 },
      node('sectionTitle', null, 'Việc chung'),
      par('a', 'Đầu dòng một.'),
      par('b', 'Giữa dòng hai.'),
      par('c', 'Cuối dòng ba.'),
    ),
  ],
});

const open = (clientId: number, from: Y.Doc): Y.Doc => {
  const ydoc = keepFormats(new Y.Doc({ gcFilter: (item) => !(item.content instanceof Y.ContentString) }));
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(from));
  ydoc.clientID = clientId;
  return ydoc;
};

/** A guest types, everybody hears of it, and then the owner accepts, takes that back and rejects, all in ten seconds. */
function guestAndOwner() {
  const seeded = toYDoc(start);
  const [mine, theirs] = [open(11, seeded), open(22, seeded)];
  const own = watchOwnTyping(mine);
  const undo = new Y.UndoManager(planFragment(theirs), {
    captureTimeout: 0,
    trackedOrigins: new Set(['own']),
  });
  let ids = 0;
  const act = (edit: (tr: Transaction) => Transaction): void => {
    const state = EditorState.create({ doc: fromYDoc(mine) });
    const rights = { rest: false, places: {}, elsewhere: 'suggest' } as const;
    const now = new Date(2026, 1, 1);
    const { tr } = suggest(state, edit(state.tr), {
      rights,
      author: 'mai',
      now,
      newId: () => `n${(ids += 1)}`,
    });
    updateYDoc(mine, tr.doc);
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)));
  };
  const arrive = (caret?: TextCaret, since?: number): void => {
    const update = Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine));
    const putBack = preparePutBack(mine, update, own, caret, since);
    Y.applyUpdate(mine, update, 'net');
    putBack();
  };
  const decide = (verdict: 'accept' | 'reject'): void => {
    const ids = suggestionsOf(fromYDoc(theirs)).map(({ id }) => id);
    theirs.transact(() => {
      for (const id of ids) updateYDoc(theirs, withDecision(fromYDoc(theirs), id, verdict));
    }, 'own');
  };
  return { mine, theirs, undo, act, arrive, decide };
}

const posOf = (tr: Transaction, words: string): number => {
  let found = -1;
  tr.doc.descendants((child, pos) => {
    const at = child.isTextblock ? child.textContent.indexOf(words) : -1;
    if (at >= 0) found = pos + 1 + at + words.length;
  });
  return found;
};

type Edit = (tr: Transaction) => Transaction;
const type =
  (after: string, words: string): Edit =>
  (tr) =>
    tr.insertText(words, posOf(tr, after));
const split =
  (after: string): Edit =>
  (tr) =>
    tr.split(posOf(tr, after));
const newBlock: Edit = (tr) => tr.insert(posOf(tr, 'Giữa dòng hai.') + 1, par('n', 'Đo'));
const strike =
  (words: string): Edit =>
  (tr) =>
    tr.delete(posOf(tr, words) - words.length, posOf(tr, words));

/** What a guest does, and the words behind which his caret stands then. */
const acts: [name: string, edits: Edit[], caret: string][] = [
  ['words', [type('Giữa', ' m'), type('Giữa m', 'ới')], 'Giữa mới'],
  ['words over others', [strike(' dòng'), type('Giữa dòng', ' hà'), type('hà', 'ng')], 'hàng'],
  ['words and some taken back', [type('Giữa', ' mow'), strike('ow'), type(' m', 'ới')], ' mới'],
  [
    'a break and words',
    [split('Giữa'), type('Giữa', ' ừ'), (tr) => tr.insertText('A', posOf(tr, 'Giữa ừ') + 2)],
    'A',
  ],
  ['a paragraph', [newBlock, type('Đo', 'ạ'), type('Đoạ', 'n')], 'Đoạn'],
  ['a paragraph and some taken back', [newBlock, type('Đo', 'n'), strike('on'), type('Đ', 'oạn')], 'Đoạn'],
  [
    'a break at the end',
    [split('Giữa dòng hai.'), (tr) => tr.insertText('Đo', posOf(tr, 'Giữa dòng hai.') + 2), type('Đo', 'ạn')],
    'Đoạn',
  ],
  [
    'a join',
    [type('Giữa dòng hai.', ' th'), (tr) => tr.join(posOf(tr, 'Giữa dòng hai. th') + 1), type(' th', 'êm')],
    ' thêm',
  ],
  [
    'all of a line',
    [strike('Giữa dòng hai.'), type('Giữa dòng hai.', 'Viết lại'), type('Viết lại', ' cả')],
    'cả',
  ],
];

const ways = ['reject', 'accept, undo', 'accept, undo, reject', 'accept, undo, reject at once'];
const cases = acts.flatMap(([name, edits, words]) =>
  ways.flatMap((way) => [words, null].map((caret) => ({ name, edits, way, caret }))),
);

it.each(cases)('brings nothing back that the owner decided: $name, $way, caret $caret', (each) => {
  const { mine, theirs, undo, act, arrive, decide } = guestAndOwner();
  for (const edit of each.edits) act(edit);
  const caret = each.caret === null ? undefined : caretIn(mine, each.caret);
  const hear = each.way.endsWith('at once') ? () => {} : () => arrive(caret);
  if (each.way !== 'reject') {
    decide('accept');
    hear();
    undo.undo();
    hear();
  }
  if (each.way !== 'accept, undo') decide('reject');
  arrive(caret);
  expect(linesOf(mine)).toEqual(linesOf(theirs));
});

it('keeps the syllable that is still being typed into a paragraph that is rejected', () => {
  const { mine, act, arrive, decide } = guestAndOwner();
  act(newBlock);
  act(type('Đo', 'ạn '));
  const since = Y.getState(mine.store, 11);
  act(type('Đoạn ', 'ngh'));
  decide('reject');
  arrive(caretIn(mine, 'ngh'), since);
  expect(linesOf(mine).filter((line) => /Đo|ngh/.test(line))).toEqual(['ngh']);
});

function linesOf(ydoc: Y.Doc): string[] {
  const lines: string[] = [];
  fromYDoc(ydoc).descendants((block) => void (block.isTextblock && lines.push(block.textContent)));
  return lines.filter(Boolean);
}

function caretIn(ydoc: Y.Doc, words: string): TextCaret {
  const open: Y.XmlFragment[] = [planFragment(ydoc)];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        const said = child
          .toDelta()
          .map(({ insert }: { insert: string }) => insert)
          .join('');
        if (said.includes(words)) return { text: child, index: said.indexOf(words) + words.length };
      } else if (child instanceof Y.XmlFragment) open.push(child);
    }
  }
  throw new Error(`no ${words}`);
}
