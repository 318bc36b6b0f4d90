import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { asItStands } from '../queries/asItStands.ts';
import { node, plan, section } from '../testing/builders.ts';
import { fromYDoc, toYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { acceptSuggestion } from './decide.ts';
import { suggest } from './suggest/suggest.ts';
import { suggestionsOf } from './suggestionsOf.ts';

const guest = { rest: false, places: {}, elsewhere: 'suggest' } as const;
const doc = plan({
  sections: [
    section(1, 'Việc', node('paragraph', { id: 'a' }, 'Một hai ba'), node('paragraph', { id: 'b' }, 'Bốn')),
  ],
});
let ids = 0;
const newId = (): string => `n${(ids += 1)}`;

interface Copy {
  readonly ydoc: Y.Doc;
  readonly author: string;
}

function copies(): [Copy, Copy] {
  const state = Y.encodeStateAsUpdate(toYDoc(doc));
  return ['lan', 'mai'].map((author) => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, state);
    return { ydoc, author };
  }) as [Copy, Copy];
}

function meet(...all: readonly Copy[]): Node {
  for (const { ydoc } of all) for (const other of all) Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(ydoc));
  const [first, ...rest] = all.map(({ ydoc }) => fromYDoc(ydoc).toJSON());
  for (const each of rest) expect(each).toEqual(first);
  return fromYDoc(all[0]!.ydoc);
}

/** Replaces these words, as a guest. */
function replaceWords({ ydoc, author }: Copy, words: string, by: string): void {
  const state = EditorState.create({ doc: fromYDoc(ydoc) });
  let from = -1;
  state.doc.descendants((each, pos) => {
    const at = each.isText ? each.text!.indexOf(words) : -1;
    if (at >= 0 && from < 0) from = pos + at;
  });
  const tr = state.tr.insertText(by, from, from + words.length);
  updateYDoc(ydoc, suggest(state, tr, { rights: guest, author, now: new Date(0), newId }).tr.doc);
}

it('two people suggest in one line at once, and both suggestions stand on every screen', () => {
  const [lan, mai] = copies();
  replaceWords(lan, 'Một', 'Hai');
  replaceWords(mai, 'ba', 'bốn');
  const met = meet(lan, mai);
  expect(suggestionsOf(met).map(({ author, added, removed }) => [author, added, removed])).toEqual([
    ['lan', 'Hai', 'Một'],
    ['mai', 'bốn', 'ba'],
  ]);
  expect(asItStands(met).textContent).toBe(doc.textContent);
});

it('two people suggest to take out the same words, and each may be answered for itself', () => {
  const [lan, mai] = copies();
  replaceWords(lan, 'hai', '');
  replaceWords(mai, 'hai', 'bảy');
  const met = meet(lan, mai);
  expect(suggestionsOf(met).map(({ author }) => author)).toHaveLength(2);
  for (const { removed } of suggestionsOf(met)) expect(removed).toContain('hai');
  expect(asItStands(met).textContent).toBe(doc.textContent);
});

it('two people accept the same suggestion at once, and it is carried out once', () => {
  const [lan, mai] = copies();
  replaceWords(lan, 'hai', 'bảy');
  const [{ id }] = suggestionsOf(meet(lan, mai)) as [{ id: string }];
  for (const { ydoc } of [lan, mai]) {
    acceptSuggestion(id)(EditorState.create({ doc: fromYDoc(ydoc) }), (tr) => updateYDoc(ydoc, tr.doc));
  }
  const met = meet(lan, mai);
  expect(suggestionsOf(met)).toEqual([]);
  expect(met.textContent).toContain('Một bảy ba');
});
