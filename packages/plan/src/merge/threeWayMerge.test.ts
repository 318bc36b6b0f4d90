import { Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { bold, footnote, italic, node, p, plan, section } from '../testing/builders.ts';
import { createRandom, randomEdit } from '../testing/randomEdits.ts';
import { fromYDoc, toYDoc } from '../ydoc/ydoc.ts';
import { normalise } from '../normalise/normalise.ts';
import { threeWayMerge } from './threeWayMerge.ts';

const par = (id: string, ...text: Parameters<typeof p>) => node('paragraph', { id }, ...text);
const part = (id: string, level: number, title: string, ...blocks: Node[]) =>
  node('section', { id, level }, node('sectionTitle', null, title), ...blocks);
const cell = (column: string, text: string) => node('taskCell', { column }, par(`${column}-${text}`, text));
const of = (...sections: Node[]) => plan({ sections });

const line = (...text: Parameters<typeof p>) => of(part('s', 1, 'Việc', par('p', ...text)));

const note = (text: string) => node('footnote', { id: 'f' }, text);
const row = (id: string, ...cells: Node[]) => node('task', { id }, ...cells);
const table = (...rows: Node[]) => of(part('s', 1, 'Việc', node('taskTable', { id: 't' }, ...rows)));
const parts = (place: string | null, code: string | null, ...bases: Node[]) =>
  plan({ letterhead: { place, code }, bases });
const basis = (id: string) => node('basis', { id }, id);
const words = (from: Node): string[] => {
  const found: string[] = [];
  from.descendants((child) => {
    if (child.isTextblock) found.push(...(child.textContent.match(/[mo]\d+(?=\.)/g) ?? []));
  });
  return found;
};

/** The merged plan must be this one, and nothing left over. */
const expectMerged = (base: Node, mine: Node, theirs: Node, expected: Node) => {
  const { doc, leftOver } = threeWayMerge(base, mine, theirs);
  expect(leftOver).toEqual([]);
  expect(doc.toString()).toBe(expected.toString());
  expect(doc.eq(expected)).toBe(true);
};

describe('threeWayMerge', () => {
  it('keeps both changes to one line', () => {
    expectMerged(
      line('Mở lớp tập huấn trong tháng ba.'),
      line('Mở hai lớp tập huấn trong tháng ba.'),
      line('Mở lớp tập huấn cho cán bộ trong tháng tư.'),
      line('Mở hai lớp tập huấn cho cán bộ trong tháng tư.'),
    );
  });

  it('keeps both when both add at the same place, and an equal addition once', () => {
    expectMerged(line('Một.'), line('Một. Hai'), line('Một. Ba'), line('Một. Hai Ba'));
    expectMerged(line('Một.'), line('Một. Hai'), line('Một. Hai'), line('Một. Hai'));
    expectMerged(line('Một.'), line('Một. Hai ba'), line('Một. Hai'), line('Một. Hai ba'));
    expectMerged(line('Một.'), line('Một. H'), line('Một. Hai'), line('Một. Hai'));
  });

  it('keeps formatting of one beside words of the other', () => {
    expectMerged(
      line('Một hai ba'),
      line('Một ', bold('hai'), ' ba'),
      line('Một hai ', italic('ba'), ' bốn'),
      line('Một ', bold('hai'), ' ', italic('ba'), ' bốn'),
    );
  });

  it('merges inside a footnote', () => {
    expectMerged(
      line('Một', note('chú thích'), ' hai'),
      line('Một', note('chú thích thêm'), ' hai'),
      line('Một', note('lời chú thích'), ' hai ba'),
      line('Một', note('lời chú thích thêm'), ' hai ba'),
    );
  });

  it('puts what I wrote over their words aside, with its place', () => {
    const { doc, leftOver } = threeWayMerge(line('Một hai ba'), line('Một bốn ba'), line('Một năm ba'));
    expect(doc.eq(line('Một năm ba'))).toBe(true);
    expect(leftOver).toEqual([{ where: 'Mục I', text: 'bốn' }]);
  });

  it('follows a section that was moved, with what I wrote in it', () => {
    const [a, b, c] = [
      part('a', 1, 'A', par('pa', 'x')),
      part('b', 1, 'B', par('pb', 'y')),
      part('c', 1, 'C'),
    ];
    expectMerged(
      of(a, b, c),
      of(a, part('b', 1, 'B', par('pb', 'y thêm')), c),
      of(node('section', { id: 'b', level: 2 }, ...b.children), a, c),
      of(part('b', 2, 'B', par('pb', 'y thêm')), a, c),
    );
  });

  it('keeps my order and their new section', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => part(id, 1, id)) as [Node, Node, Node];
    const { doc } = threeWayMerge(of(a, b), of(b, a), of(a, c, b));
    const order = doc.child(5).children.map((child) => child.attrs.id as string);
    expect(order.toSorted()).toEqual(['a', 'b', 'c']);
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('a'));
  });

  it('keeps a block that I deleted and they changed, and puts mine aside when it is the other way round', () => {
    const full = of(part('s', 1, 'Việc', par('p', 'Một'), par('q', 'Hai')));
    const changed = of(part('s', 1, 'Việc', par('p', 'Một thêm'), par('q', 'Hai')));
    const without = of(part('s', 1, 'Việc', par('q', 'Hai')));
    expectMerged(full, without, changed, changed);
    expect(threeWayMerge(full, changed, without)).toEqual({
      doc: without,
      leftOver: [{ where: 'Mục I', text: 'Một thêm' }],
    });
  });

  it('puts aside what I added to a section that they deleted', () => {
    const base = of(part('s', 1, 'Việc'), part('r', 1, 'Kết'));
    const mine = of(part('s', 1, 'Việc', par('n', 'Mới')), part('r', 1, 'Kết'));
    const { doc, leftOver } = threeWayMerge(base, mine, of(part('r', 1, 'Kết')));
    expect(doc.eq(of(part('r', 1, 'Kết')))).toBe(true);
    expect(leftOver).toEqual([{ where: 'Mục I', text: 'Mới' }]);
  });

  it('merges rows, cells, căn cứ and attributes', () => {
    const first = row('r1', cell('a', 'Mở lớp'), cell('b', 'Văn phòng'));
    expectMerged(
      table(first),
      table(first, row('r2', cell('a', 'Tổng kết'))),
      table(row('r0', cell('a', 'Chuẩn bị')), first),
      table(row('r0', cell('a', 'Chuẩn bị')), first, row('r2', cell('a', 'Tổng kết'))),
    );
    expectMerged(
      parts(null, null, basis('x')),
      parts('Huế', null, basis('x'), basis('y')),
      parts(null, 'KH-VP', basis('z'), basis('x')),
      parts('Huế', 'KH-VP', basis('z'), basis('x'), basis('y')),
    );
  });
});

describe('threeWayMerge of random edits', () => {
  const asked = process.env.SEED ? [Number(process.env.SEED)] : [];
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8, ...asked];
  let count = 0;
  const whole = (doc: Node): Node => {
    const ydoc = toYDoc(doc);
    normalise(ydoc, () => `w${(count += 1)}`);
    return fromYDoc(ydoc);
  };
  const edited = (doc: Node, seed: number, who: string): Node => {
    const random = createRandom(seed);
    let n = 0;
    let state = EditorState.create({ doc });
    for (let i = 0; i < 25; i += 1) {
      const { changes } = randomEdit(state, { random, newId: () => `${who}${(n += 1)}` });
      state = EditorState.create({ doc: changes.at(-1)?.doc ?? state.doc });
    }
    return whole(state.doc);
  };
  const base = whole(
    of(
      section(1, 'Mục đích', p('Nêu rõ việc.', footnote('Chú thích')), p('Hai')),
      section(2, 'Yêu cầu', p('Thiết thực.')),
      section(
        1,
        'Phân công',
        node('taskTable', null, node('taskColumn', { id: 'c', kind: 'content' }, 'Việc'), node('task', null)),
      ),
      section(1, 'Thực hiện', p('Các phòng.')),
    ),
  );

  it.each(seeds)('is right when only one side changed, or both alike (seed %i)', (seed) => {
    const changed = edited(base, seed, 'm');
    expectMerged(base, changed, base, changed);
    expectMerged(base, base, changed, changed);
    expectMerged(base, changed, changed, changed);
  });

  it.each(seeds)('gives a whole plan and loses no word of either side (seed %i)', (seed) => {
    const mine = edited(base, seed, 'm');
    const theirs = edited(base, seed + 1000, 'o');
    const { doc, leftOver } = threeWayMerge(base, mine, theirs);
    doc.check();
    const text = `${doc.textContent} ${leftOver.map((left) => left.text).join(' ')}`;
    expect(words(mine).filter((word) => !text.includes(word))).toEqual([]);
    expect(words(theirs).filter((word) => !text.includes(word))).toEqual([]);
  });

  it.each(seeds)('keeps both sides when they worked in different blocks (seed %i)', (seed) => {
    const random = createRandom(seed);
    const ids: string[] = [];
    base.descendants((child) => void (child.type.name === 'paragraph' && ids.push(child.attrs.id)));
    const sides = ids.map(() => random() < 0.5);
    const typed = (mine: boolean, both: boolean): Node => {
      const rewrite = (child: Node): Node => {
        const at = ids.indexOf(child.attrs.id);
        if (child.type.name === 'paragraph' && (both || sides[at] === mine)) {
          return child.copy(child.content.addToEnd(child.type.schema.text(` w${at}`)));
        }
        if (child.isLeaf || child.inlineContent) return child;
        return child.copy(Fragment.from(child.children.map(rewrite)));
      };
      return rewrite(base);
    };
    expectMerged(base, typed(true, false), typed(false, false), typed(true, true));
  });
});
