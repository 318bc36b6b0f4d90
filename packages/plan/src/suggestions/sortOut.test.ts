import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { marked, node, plan } from '../testing/builders.ts';
import { asItStands } from '../queries/asItStands.ts';
import { GuardedRoom } from '../testing/guardedPlan.ts';
import { by, record } from '../testing/reviewedPlan.ts';
import { par, sec } from '../testing/guardedPlan.ts';
import { schema } from '../schema.ts';
import { updateYDoc } from '../ydoc/ydoc.ts';
import { decideSuggestions, withDecision } from './decide.ts';
import { type Decider, sortOut } from './sortOut.ts';
import { suggestionsOf } from './suggestionsOf.ts';

const doc = plan({
  sections: [
    sec(
      'I',
      1,
      par(
        'p1',
        'Của an ',
        ...marked('insertion', by('mai', 'm1'), 'thêm'),
        ' và ',
        ...marked('deletion', by('giam-doc', 'g1'), 'bớt'),
      ),
      node(
        'paragraph',
        { id: 'p2', suggestedInsert: record('mai', 'm2') },
        'Đoạn mới ',
        ...marked('insertion', by('giam-doc', 'g2'), 'có lời của lãnh đạo'),
      ),
    ),
    sec(
      'II',
      1,
      par(
        'p3',
        'Của binh ',
        ...marked('insertion', by('mai', 'm3'), 'thêm'),
        ...marked('insertion', by('an', 'a1'), 'của an'),
      ),
    ),
  ],
});

const an: Decider = {
  userId: 'an',
  rights: { rest: false, places: { I: true, II: false }, elsewhere: 'suggest' },
  protectedAuthors: new Set(['giam-doc']),
};
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const outcome = (verdict: 'accept' | 'reject', decider = an) => {
  const { decided, left } = sortOut(doc, suggestionsOf(doc), verdict, decider);
  return { decided: ids(decided), left: left.map(({ suggestion, why }) => [suggestion.id, why]) };
};

it('accepts what lies in own places, a leader’s too', () => {
  expect(outcome('accept')).toEqual({
    decided: ['m1', 'g1', 'm2', 'g2'],
    left: [
      ['m3', 'foreign'],
      ['a1', 'foreign'],
    ],
  });
});

it('rejects neither a leader’s nor what a leader wrote in, and takes back one’s own anywhere', () => {
  expect(outcome('reject')).toEqual({
    decided: ['m1', 'a1'],
    left: [
      ['g1', 'protected'],
      ['m2', 'protected'],
      ['g2', 'protected'],
      ['m3', 'foreign'],
    ],
  });
});

it('lets words go that a leader struck, with whatever takes them out, and the guard agrees', () => {
  const strike = schema.mark('deletion', by('giam-doc', 'g1'));
  const written = (author: string, name: string): Node =>
    schema.text('thừa', [schema.mark(name, by(author, `${author}1`)), strike]);
  const struck = plan({
    sections: [
      sec('I', 1, par('p1', 'Giữ ', written('mai', 'deletion'))),
      sec('II', 1, par('p2', 'Giữ ', written('an', 'insertion'))),
    ],
  });
  for (const [verdict, id] of [
    ['accept', 'mai1'],
    ['reject', 'an1'],
  ] as const) {
    const one = suggestionsOf(struck).filter((each) => each.id === id);
    expect(sortOut(struck, one, verdict, an).decided).toEqual(one);
    const room = new GuardedRoom(struck);
    expect(room.turn(an, (was) => withDecision(was, id, verdict))).toBe('ok');
    expect(ids(suggestionsOf(room.doc))).not.toContain(id);
  }
});

it('decides nothing that the guard of the room would refuse', () => {
  for (const verdict of ['accept', 'reject'] as const) {
    const room = new GuardedRoom(doc);
    const { decided } = sortOut(doc, suggestionsOf(doc), verdict, an);
    const writer = { ...an };
    const said = room.write(writer, (copy) => {
      decideSuggestions(new Set(ids(decided)), verdict)(EditorState.create({ doc }), (tr) =>
        updateYDoc(copy, tr.doc),
      );
    });
    expect(said).toBe('ok');
    expect(suggestionsOf(room.doc).map(({ id }) => id)).toEqual(
      ids(suggestionsOf(doc)).filter((id) => !ids(decided).includes(id)),
    );
  }
});

it('decides many in one transaction that leaves the rest of the page where it is', () => {
  const all = new Set(ids(suggestionsOf(doc)));
  const state = EditorState.create({ doc });
  decideSuggestions(all, 'reject')(state, (tr) => {
    expect(tr.doc.textContent).toBe(asItStands(doc).textContent);
    expect(tr.mapping.map(state.doc.content.size)).toBe(tr.doc.content.size);
    expect(Math.max(...tr.steps.map((step) => JSON.stringify(step.toJSON()).length))).toBeLessThan(400);
  });
});
