import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { node, p, plan, runIn, section } from '../testing/builders.ts';
import { schema } from '../schema.ts';
import { outlineOf } from './outlineOf.ts';

const lettered = (level: number): Node =>
  node('section', { level, numbering: 'letter' }, node('sectionTitle', null));
const at = (level: number | null): Node => node('section', { level }, node('sectionTitle', null, 'x'));
const numbersOf = (...sections: Node[]): string[] =>
  outlineOf(plan({ sections })).map(({ number }) => number);
const pathsOf = (...sections: Node[]): string[] => outlineOf(plan({ sections })).map(({ path }) => path);

describe('numbers', () => {
  test('go I., 1., 1.1., 1.1.1. and start anew below each parent', () => {
    const levels = [1, 2, 3, 4, 4, 3, 2, 1, 2, 3].map(at);
    expect(numbersOf(...levels)).toEqual([
      'I.',
      '1.',
      '1.1.',
      '1.1.1.',
      '1.1.2.',
      '1.2.',
      '2.',
      'II.',
      '1.',
      '1.1.',
    ]);
  });

  test('are letters below a section that says so, and stay letters further down', () => {
    expect(numbersOf(at(1), lettered(2), at(3), at(4), at(3), at(2), at(3))).toEqual([
      'I.',
      '1.',
      'a)',
      'a)',
      'b)',
      '2.',
      '2.1.',
    ]);
  });

  test('can be letters below a decimal number', () => {
    expect(numbersOf(at(1), at(2), lettered(3), at(4), at(4), at(3), at(4))).toEqual([
      'I.',
      '1.',
      '1.1.',
      'a)',
      'b)',
      '1.2.',
      '1.2.1.',
    ]);
  });

  test('count the fifth point as đ', () => {
    expect(numbersOf(at(1), lettered(2), ...[3, 3, 3, 3, 3].map(at)).at(-1)).toBe('đ)');
  });

  test('count run-in sections with the others', () => {
    expect(numbersOf(at(1), runIn(2, 'một'), section(2, 'hai'), runIn(2, 'ba'))).toEqual([
      'I.',
      '1.',
      '2.',
      '3.',
    ]);
  });

  test('follow when a level changes', () => {
    expect(numbersOf(at(1), at(2), at(2), at(1))).toEqual(['I.', '1.', '2.', 'II.']);
    expect(numbersOf(at(1), at(1), at(2), at(1))).toEqual(['I.', 'II.', '1.', 'III.']);
  });

  test('follow when a section moves with all below it', () => {
    const [first, below, second] = [section(1, 'A'), section(2, 'a'), section(1, 'B')];
    const titles = outlineOf(plan({ sections: [second, first, below] })).map(
      (one) => `${one.path} ${one.title}`,
    );
    expect(titles).toEqual(['I B', 'II A', 'II.1 a']);
  });
});

describe('skipped levels', () => {
  test('count as one below their parent', () => {
    const outline = outlineOf(plan({ sections: [at(1), at(3), at(4), at(1), at(4)] }));
    expect(outline.map(({ depth }) => depth)).toEqual([1, 2, 3, 1, 2]);
    expect(outline.map(({ number }) => number)).toEqual(['I.', '1.', '1.1.', 'II.', '1.']);
  });

  test('at the start count as the top, and a missing level too', () => {
    expect(numbersOf(at(3), at(null), at(2))).toEqual(['I.', 'II.', '1.']);
  });

  test('sections of different stored levels below one parent are counted together', () => {
    expect(numbersOf(at(1), at(3), at(2))).toEqual(['I.', '1.', '2.']);
  });
});

test('paths name a section as running text does', () => {
  expect(pathsOf(at(1), at(2), at(3), at(4))).toEqual(['I', 'I.1', 'I.1.1', 'I.1.1.1']);
  expect(pathsOf(at(1), at(1), lettered(2), at(3), at(3))).toEqual(['I', 'II', 'II.1', 'II.1.a', 'II.1.b']);
});

test('an entry knows its parent, its end and its place in the plan', () => {
  const doc = plan({ sections: [at(1), at(2), at(3), at(2), at(1)] });
  const outline = outlineOf(doc);
  expect(outline.map(({ parent }) => parent)).toEqual([-1, 0, 1, 0, -1]);
  expect(outline.map(({ end }) => end)).toEqual([4, 3, 3, 4, 5]);
  expect(outline.map(({ pos, node: own }) => doc.nodeAt(pos) === own)).toEqual(outline.map(() => true));
});

test('a title is taken from the first child only, and only when it is one', () => {
  const doc = plan({
    sections: [
      node('section', { level: 1 }, p('câu'), node('sectionTitle', null, 'muộn')),
      section(1, 'đúng chỗ'),
    ],
  });
  expect(outlineOf(doc).map(({ title }) => title)).toEqual(['', 'đúng chỗ']);
});

test('a title leaves out what is only suggested, and keeps what is only to be deleted', () => {
  const suggested = { id: 's', author: 'u', time: '2026-03-02T08:00:00.000Z' };
  const [added, struck] = ['insertion', 'deletion'].map((name) => schema.mark(name, suggested));
  const title = node('sectionTitle', null).copy(
    Fragment.from([schema.text('Mục'), schema.text(' đích', [struck!]), schema.text(' khác', [added!])]),
  );
  expect(outlineOf(plan({ sections: [node('section', { level: 1 }, title)] }))[0]!.title).toBe('Mục đích');
});
