import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { dash, node, p, point, section } from '../testing/builders.ts';
import { markersOf } from './markersOf.ts';

const number = node('paragraph', { marker: 'number' }, 'x');
const plus = node('paragraph', { marker: 'plus' }, 'x');
const continued = node('paragraph', { indent: 1 }, 'x');
const of = (...blocks: Node[]): string[] => markersOf(section(1, 'T', ...blocks)).slice(1);

test('points and numbers count, dashes and pluses do not', () => {
  expect(of(point('x'), point('x'), dash('x'), plus, number, number)).toEqual([
    'a) ',
    'b) ',
    '- ',
    '+ ',
    '1. ',
    '2. ',
  ]);
});

test('a plain paragraph or a table ends a list', () => {
  expect(of(point('x'), p('x'), point('x'))).toEqual(['a) ', '', 'a) ']);
  expect(of(number, node('table', null), number)).toEqual(['1. ', '', '1. ']);
});

test('dashes and indented paragraphs below a point belong to it', () => {
  expect(of(point('x'), dash('x'), plus, continued, point('x'))).toEqual(['a) ', '- ', '+ ', '', 'b) ']);
});

test('a cell counts for itself', () => {
  expect(markersOf(node('tableCell', null, number, number))).toEqual(['1. ', '2. ']);
});

test('what is no paragraph has no marker', () => {
  expect(markersOf(section(1, 'T', point('x')))[0]).toBe('');
});
