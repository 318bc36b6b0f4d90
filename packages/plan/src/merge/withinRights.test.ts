import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { normalise } from '../normalise/normalise.ts';
import { mayWrite, type WritingRights } from '../places/WritingRights.ts';
import { node, p, plan } from '../testing/builders.ts';
import { createRandom, randomEdit } from '../testing/randomEdits.ts';
import { fromYDoc, toYDoc } from '../ydoc/ydoc.ts';
import type { PlaceEdits } from './BlockEdit.ts';
import { type Bounds, withinRights } from './withinRights.ts';

const par = (id: string, text: string) => node('paragraph', { id }, ...(text === '' ? [] : [text]));
const part = (id: string, level: number, title: string, ...blocks: Node[]) =>
  node('section', { id, level }, node('sectionTitle', null, title), ...blocks);
const row = (id: string, text: string) =>
  node('task', { id }, node('taskCell', { column: 'c' }, par(`p-${id}`, text)));
const of = (...sections: Node[]) => plan({ sections });

const rightsIn = (places: Record<string, boolean>, rest = false): WritingRights => ({
  rest,
  places,
  elsewhere: 'nothing',
});
const boundsOf = (rights: WritingRights): Bounds => ({
  mayWrite: (id, parentOf) => mayWrite(rights, id, parentOf),
  isSuggestion: () => false,
});
/** Random edits type the ids they are given. */
const wordsOf = (text: string) => text.match(/m\d+\./g) ?? [];
const texts = (refused: readonly PlaceEdits[]) =>
  refused.map(({ placeId, edits }) => [placeId, edits.map(({ key }) => key)]);

/** The plan that is left of my changes, and what was taken out of them. */
const within = (base: Node, mine: Node, rights: WritingRights) =>
  withinRights(base, mine, base, boundsOf(rights));

describe('what is left of changes within the rights of a person', () => {
  const base = of(
    part('I', 1, 'Chung', par('a', 'Một')),
    part('I.1', 2, 'Riêng', par('b', 'Hai')),
    part('II', 1, 'Sau', par('c', 'Ba'), node('taskTable', { id: 't' }, row('r1', 'Mở'), row('r2', 'Dạy'))),
  );

  it('is the changed words of own places; those of others are named by place, in the order of the text', () => {
    const mine = of(
      part('I', 1, 'Chung', par('a', 'Một thêm')),
      part('I.1', 2, 'Riêng', par('b', 'Hai thêm')),
      part(
        'II',
        1,
        'Sau hết',
        par('c', 'Ba thêm'),
        node('taskTable', { id: 't' }, row('r1', 'Mở'), row('r2', 'Dạy')),
      ),
    );
    const { doc, refused } = within(base, mine, rightsIn({ I: true }));
    expect(doc.textContent).toBe('KẾ HOẠCHChungMột thêmRiêngHai thêmSauBaMởDạy');
    expect(texts(refused)).toEqual([['II', ['section#II/sectionTitle', 'paragraph#c']]]);
    expect(refused[0]!.edits[1]).toMatchObject({
      before: { content: [{ text: 'Ba' }] },
      after: { content: [{ text: 'Ba thêm' }] },
      parent: 'section#II',
    });
  });

  it('holds a row of its own in a table of others', () => {
    const mine = of(
      ...base.child(5).children.slice(0, 2),
      part(
        'II',
        1,
        'Sau',
        par('c', 'Ba'),
        node('taskTable', { id: 't' }, row('r1', 'Mở x'), row('r2', 'Dạy x')),
      ),
    );
    const { doc, refused } = within(base, mine, rightsIn({ r2: true }));
    expect(doc.textContent).toContain('MởDạy x');
    expect(texts(refused)).toEqual([['r1', ['paragraph#p-r1']]]);
  });

  it('puts back what may not be taken out, where it stood, and leaves out what may not be added', () => {
    const mine = of(
      part('I', 1, 'Chung', par('a', 'Một'), par('n', 'Mới')),
      part(
        'II',
        1,
        'Sau',
        par('m', 'Lạ'),
        node('taskTable', { id: 't' }, row('r2', 'Dạy'), row('r3', 'Thi')),
      ),
    );
    const { doc, refused } = within(base, mine, rightsIn({ I: true }));
    expect(doc.textContent).toBe('KẾ HOẠCHChungMộtMớiSauBaMởDạy');
    expect(texts(refused)).toEqual([
      ['II', ['paragraph#m', 'paragraph#c']],
      ['t', ['task#r3', 'task#r1']],
    ]);
    const [added, removed] = refused[0]!.edits;
    expect(added).toMatchObject({ before: null, behind: 'section#II/sectionTitle' });
    expect(removed).toMatchObject({ after: null, before: { content: [{ text: 'Ba' }] } });
  });

  it('leaves in its place what holds something of others', () => {
    const mine = of(base.child(5).child(0), base.child(5).child(2));
    const { doc, refused } = within(base, mine, rightsIn({ I: true, 'I.1': false }));
    expect(doc.eq(base)).toBe(true);
    expect(texts(refused)).toEqual([['I', ['section#I.1']]]);
  });

  it('lets a section be added below an own one only', () => {
    const [first, second, third] = base.child(5).children as [Node, Node, Node];
    const below = part('I.2', 2, 'Mới', par('n', 'Nội dung'));
    const mine = of(first, second, below, third, part('III', 1, 'Lạ', par('x', 'Ngoài')));
    const { doc, refused } = within(base, mine, rightsIn({ I: true }));
    expect(doc.eq(of(first, second, below, third))).toBe(true);
    expect(texts(refused)).toEqual([[null, ['section#III']]]);
  });

  it('goes by where a place lies now, not where it lay when the person wrote', () => {
    const now = of(
      part('II', 1, 'Sau', par('c', 'Ba')),
      part('I.1', 2, 'Riêng', par('b', 'Hai')),
      part('I', 1, 'Chung', par('a', 'Một')),
    );
    const changed = of(part('I', 1, 'Chung'), part('I.1', 2, 'Riêng', par('b', 'Hai thêm')));
    const before = of(part('I', 1, 'Chung'), part('I.1', 2, 'Riêng', par('b', 'Hai')));
    const bounds = boundsOf(rightsIn({ I: true }));
    expect(texts(withinRights(before, changed, now, bounds).refused)).toEqual([['I.1', ['paragraph#b']]]);
  });

  it('takes what is only suggested elsewhere', () => {
    const mine = of(part('I', 1, 'Chung', par('a', 'Một đề nghị')), ...base.child(5).children.slice(1));
    const bounds: Bounds = {
      mayWrite: () => false,
      isSuggestion: (_placeId, _before, after) => after?.textContent.endsWith('đề nghị') ?? false,
    };
    const { doc, refused } = withinRights(base, mine, base, bounds);
    expect(doc.eq(mine)).toBe(true);
    expect(refused).toEqual([]);
  });
});

describe('what is left of random changes', () => {
  const asked = process.env.SEED ? [Number(process.env.SEED)] : [];
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8, ...asked];
  let count = 0;
  const whole = (doc: Node): Node => {
    const ydoc = toYDoc(doc);
    normalise(ydoc, () => `w${(count += 1)}`);
    return fromYDoc(ydoc);
  };
  const base = whole(
    of(
      part('I', 1, 'Mục đích', p('Nêu rõ việc.'), p('Hai')),
      part('I.1', 2, 'Yêu cầu', p('Thiết thực.')),
      part(
        'II',
        1,
        'Thực hiện',
        p('Các phòng.'),
        node('taskTable', { id: 't' }, row('r1', 'Mở'), row('r2', 'Dạy')),
      ),
    ),
  );
  const edited = (seed: number): Node => {
    const random = createRandom(seed);
    let n = 0;
    let state = EditorState.create({ doc: base });
    for (let i = 0; i < 25; i += 1) {
      const { changes } = randomEdit(state, { random, newId: () => `m${(n += 1)}` });
      state = EditorState.create({ doc: changes.at(-1)?.doc ?? state.doc });
    }
    return whole(state.doc);
  };

  it.each(seeds)(
    'is all of them for who writes everywhere, and nothing for who writes nowhere (seed %i)',
    (seed) => {
      const mine = edited(seed);
      const all = within(base, mine, rightsIn({}, true));
      expect(all.doc.toString()).toBe(mine.toString());
      expect(all.refused).toEqual([]);
      expect(within(base, mine, rightsIn({})).doc.eq(base)).toBe(true);
    },
  );

  it.each(seeds)('loses no word: each is in the plan or among what was refused (seed %i)', (seed) => {
    const mine = edited(seed);
    const { doc, refused } = within(base, mine, rightsIn({ I: true, r2: true }));
    doc.check();
    const kept = `${doc.textContent} ${JSON.stringify(refused.map(({ edits }) => edits.map(({ after }) => after)))}`;
    expect(wordsOf(mine.textContent)).not.toEqual([]);
    expect(wordsOf(mine.textContent).filter((word) => !kept.includes(word))).toEqual([]);
  });
});
