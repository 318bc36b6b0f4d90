import { outlineOf } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { moveByKey, moveTo } from './moves.ts';

const { plan, section } = build;
const doc = plan({
  sections: [section(1, 'A'), section(2, 'A1'), section(2, 'A2'), section(1, 'B'), section(2, 'B1')],
});
const lines = linesOf(outlineOf(doc));
const id = (title: string): string => lines.find((line) => line.title === title)!.id!;

test('a section dropped before another takes its level', () => {
  expect(moveTo(lines, 1, 4)).toEqual({ sectionId: id('A1'), beforeId: id('B1'), level: 2 });
  expect(moveTo(lines, 3, 0)).toEqual({ sectionId: id('B'), beforeId: id('A'), level: 1 });
});

test('a section dropped at the end keeps its level', () => {
  expect(moveTo(lines, 0, 5)).toEqual({ sectionId: id('A'), beforeId: null, level: 1 });
});

test('a section cannot be dropped into itself or where it already stands', () => {
  expect(moveTo(lines, 0, 1)).toBeNull();
  expect(moveTo(lines, 0, 3)).toBeNull();
});

test('Alt with an arrow moves a section past its neighbour with all below it', () => {
  expect(moveByKey(lines, 3, -1)).toEqual({ sectionId: id('B'), beforeId: id('A'), level: 1 });
  expect(moveByKey(lines, 0, 1)).toEqual({ sectionId: id('A'), beforeId: null, level: 1 });
  expect(moveByKey(lines, 1, 1)).toEqual({ sectionId: id('A1'), beforeId: id('B'), level: 2 });
});

test('Alt with an arrow never takes a section out of the one above it', () => {
  expect(moveByKey(lines, 1, -1)).toBeNull();
  expect(moveByKey(lines, 2, 1)).toBeNull();
});
