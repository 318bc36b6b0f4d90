import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { joinBackward } from '../commands/joinBackward.ts';
import { splitBlock } from '../commands/splitBlock.ts';
import { asItStands } from '../queries/asItStands.ts';
import { node, p, plan, section } from '../testing/builders.ts';
import { acceptSuggestion, rejectSuggestion } from './decide.ts';
import { suggest } from './suggest/suggest.ts';
import { suggestionsOf } from './suggestionsOf.ts';

const guest = { rest: false, places: {}, elsewhere: 'suggest' } as const;
let ids = 0;
const newId = (): string => `n${(ids += 1)}`;
const doc = plan({
  sections: [
    section(
      1,
      'Việc',
      node('paragraph', { id: 'a' }, 'Một hai'),
      node('paragraph', { id: 'b' }, 'Ba'),
      p('Bốn'),
    ),
  ],
});

function after(text: string, state: EditorState): number {
  let found = -1;
  state.doc.descendants((each, pos) => {
    const at = each.isText ? each.text!.indexOf(text) : -1;
    if (at >= 0) found = pos + at + text.length;
  });
  return found;
}

/** Does something as a guest of the place, with the caret behind a text. */
function act(
  start: Node,
  behind: string,
  what: (state: EditorState, dispatch: (tr: Transaction) => void) => void,
): Node {
  const fresh = EditorState.create({ doc: start });
  const state = fresh.apply(fresh.tr.setSelection(TextSelection.create(start, after(behind, fresh))));
  let made = start;
  what(state, (tr) => {
    made = suggest(state, tr, { rights: guest, author: 'lan', now: new Date('2026-03-02T07:40:00Z'), newId })
      .tr.doc;
  });
  return made;
}

const lines = (from: Node): string[] => {
  const found: string[] = [];
  from
    .child(5)
    .child(0)
    .forEach((child) => void found.push(child.textContent));
  return found;
};

function decideAll(start: Node, decide: typeof acceptSuggestion): Node {
  let state = EditorState.create({ doc: start });
  for (const { id } of suggestionsOf(start)) decide(id)(state, (tr) => (state = state.apply(tr)));
  return state.doc;
}

it('cuts a line only when its split is accepted', () => {
  const cut = act(doc, 'Một', splitBlock(newId));
  expect(lines(cut)).toEqual(['Việc', 'Một hai', 'Ba', 'Bốn']);
  expect(suggestionsOf(cut).map(({ pieces }) => pieces[0]?.kind)).toEqual(['split']);
  expect(lines(decideAll(cut, acceptSuggestion))).toEqual(['Việc', 'Một', ' hai', 'Ba', 'Bốn']);
  expect(decideAll(cut, rejectSuggestion).toJSON()).toEqual(doc.toJSON());
});

it('joins two lines only when that is accepted', () => {
  const fresh = EditorState.create({ doc });
  const before = doc.resolve(after('Ba', fresh)).start();
  let joined = doc;
  const state = fresh.apply(fresh.tr.setSelection(TextSelection.create(doc, before)));
  joinBackward(newId)(state, (tr) => {
    joined = suggest(state, tr, { rights: guest, author: 'lan', now: new Date(), newId }).tr.doc;
  });
  expect(lines(joined)).toEqual(lines(doc));
  expect(lines(decideAll(joined, acceptSuggestion))).toEqual(['Việc', 'Một haiBa', 'Bốn']);
  expect(decideAll(joined, rejectSuggestion).toJSON()).toEqual(doc.toJSON());
});

it('keeps replaced words together as one suggestion, and says what comes and what goes', () => {
  const typed = act(doc, 'Một hai', (state, dispatch) => {
    const end = state.selection.head;
    dispatch(state.tr.insertText('lăm', end - 3, end));
  });
  expect(suggestionsOf(typed)).toMatchObject([{ author: 'lan', added: 'lăm', removed: 'hai' }]);
  expect(asItStands(typed).eq(doc)).toBe(true);
  expect(lines(decideAll(typed, acceptSuggestion))[1]).toBe('Một lăm');
});

it('goes on with the same suggestion while somebody types on', () => {
  let typed = doc;
  let text = '';
  for (const letter of 'xyz') {
    typed = act(typed, text || 'Một', (state, dispatch) => dispatch(state.tr.insertText(letter)));
    text += letter;
  }
  expect(suggestionsOf(typed)).toMatchObject([{ added: 'xyz' }]);
});

it('is harmless when it is accepted twice', () => {
  const cut = act(doc, 'Một', splitBlock(newId));
  const [{ id }] = suggestionsOf(cut) as [{ id: string }];
  const once = decideAll(cut, acceptSuggestion);
  expect(acceptSuggestion(id)(EditorState.create({ doc: once }))).toBe(false);
});

it('leaves the letterhead alone and says so', () => {
  const state = EditorState.create({ doc });
  const tr = state.tr.setNodeAttribute(2, 'place', 'Hà Nội');
  const done = suggest(state, tr, { rights: guest, author: 'lan', now: new Date(), newId });
  expect(done.problems).toEqual(['fixed']);
  expect(done.tr.doc.eq(doc)).toBe(true);
});

it('writes as it is in places of one’s own', () => {
  const state = EditorState.create({ doc });
  const id = doc.child(5).child(0).attrs['id'] as string;
  const tr = state.tr.insertText('x', after('Một', state));
  const rights = { rest: false, places: { [id]: true }, elsewhere: 'suggest' } as const;
  expect(suggest(state, tr, { rights, author: 'lan', now: new Date(), newId }).tr).toBe(tr);
});
