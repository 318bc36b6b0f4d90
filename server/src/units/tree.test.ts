import { expect, it } from 'vitest';
import { idsBelow, inTreeOrder, withMoved } from './tree.ts';

const unit = (id: string, parentId: string | null = null) => ({ id, parentId });
const tree = [unit('so'), unit('vp', 'so'), unit('vt', 'vp'), unit('tccb', 'so'), unit('xa')];
const ids = (units: readonly { id: string }[] | null): string[] => (units ?? []).map(({ id }) => id);

it('a unit stands before those below it, and siblings keep their order', () => {
  const mixed = [tree[2]!, tree[4]!, tree[1]!, tree[0]!, tree[3]!];
  expect(ids(inTreeOrder(mixed))).toEqual(['xa', 'so', 'vp', 'vt', 'tccb']);
});

it('below a unit are all levels, and not the unit itself', () => {
  expect(idsBelow(tree, ['so'])).toEqual(['vp', 'vt', 'tccb']);
  expect(idsBelow(tree, ['vt', 'xa'])).toEqual([]);
});

it('a unit moves with all below it, before a sibling or to the end', () => {
  expect(ids(withMoved(tree, 'tccb', { parentId: 'so', beforeId: 'vp' }))).toEqual([
    'so',
    'tccb',
    'vp',
    'vt',
    'xa',
  ]);
  expect(ids(withMoved(tree, 'vp', { parentId: 'xa', beforeId: null }))).toEqual([
    'so',
    'tccb',
    'xa',
    'vp',
    'vt',
  ]);
});

it('a unit never comes below itself', () => {
  expect(withMoved(tree, 'so', { parentId: 'vt', beforeId: null })).toBeNull();
  expect(withMoved(tree, 'vp', { parentId: 'vp', beforeId: null })).toBeNull();
});
