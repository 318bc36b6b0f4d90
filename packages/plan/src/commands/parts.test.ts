import { NodeSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { node, p, plan, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { addAnnex, addBasis, addDecisionPart, addRecipient, addSignature } from './addPart.ts';
import { insertFootnote, insertHardBreak } from './insertInline.ts';

let count = 0;
const newId = (): string => `new${(count += 1)}`;

it('a căn cứ is added after the one around the caret, elsewhere at the end', () => {
  const bases = [node('basis', null, 'Mộ‸t'), node('basis', null, 'Hai')];
  expect(sketch(run(stateAt(plan({ bases })), addBasis(newId)))).toEqual([
    'basis: Một',
    'basis: ‸',
    'basis: Hai',
  ]);
  const elsewhere = plan({ bases: [node('basis', null, 'Một')], openings: [p('‸')] });
  expect(sketch(run(stateAt(elsewhere), addBasis(newId)))).toEqual(['basis: Một', 'basis: ‸', '']);
});

it('a nơi nhận and a signatory find or make their container', () => {
  const start = stateAt(plan({ closings: [p('‸')] }));
  const state = run(run(start, addRecipient(newId)), addSignature(newId));
  const endorsement = state.doc.child(7);
  expect(endorsement.children.map((child) => child.type.name)).toEqual(['recipients', 'signatures']);
  expect(run(state, addSignature(newId)).doc.child(7).lastChild!.childCount).toBe(2);
});

it('an annex comes with a title and a line', () => {
  const state = run(stateAt(plan({ closings: [p('‸')] })), addAnnex(newId));
  expect(sketch(state)).toEqual(['', 'annexTitle: ‸', '']);
});

it('a decision is added once, and its own parts are found from inside', () => {
  const letterhead = { issuer: 'SỞ NỘI VỤ', place: 'Huế' };
  const state = run(stateAt(plan({ letterhead, closings: [p('‸')] })), addDecisionPart(newId));
  expect(state.doc.firstChild!.firstChild!.attrs).toMatchObject(letterhead);
  expect(addDecisionPart(newId)(state)).toBe(false);
  const bases = state.doc.firstChild!.child(2).childCount;
  const more = run(state, addBasis(newId));
  expect(more.doc.firstChild!.child(2).childCount + more.doc.child(3).childCount).toBe(bases + 1);
});

it('a footnote is put behind the selection and selected', () => {
  const state = run(stateAt(plan({ sections: [section(1, 'Việc', p('Một‸ hai'))] })), insertFootnote(newId));
  expect(state.selection).toBeInstanceOf(NodeSelection);
  expect(sketch(state)).toEqual(['# Việc', 'Một‸* hai']);
  expect(insertFootnote(newId)(stateAt(plan({ subject: 'Tên‸' })))).toBe(false);
});

it('a line break stays in its paragraph', () => {
  const state = run(stateAt(plan({ openings: [p('Một‸hai')] })), insertHardBreak);
  expect(sketch(state)).toEqual(['Một\n‸hai']);
});
