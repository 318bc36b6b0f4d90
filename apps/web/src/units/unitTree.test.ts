import type { Unit } from '@duthao/protocol';
import { expect, test } from 'vitest';
import { depthsOf, parentsFor, stepOf, unitOptions } from './unitTree.ts';

const unit = (id: string, parentId: string | null = null): Unit => ({
  id,
  parentId,
  name: id,
  code: id,
  recipientName: '',
  kind: 'office',
  color: 0,
});
const units = [unit('so'), unit('vp', 'so'), unit('vt', 'vp'), unit('tccb', 'so'), unit('xa')];
const at = (id: string): Unit => units.find((one) => one.id === id)!;

test('the tree shows in the depth of each unit', () => {
  expect([...depthsOf(units).values()]).toEqual([0, 1, 2, 1, 0]);
  expect(unitOptions(units)[2]!.label).toBe('\u2003\u2003vt');
});

test('a unit may stand below any but itself and those below it', () => {
  expect(parentsFor(units, 'vp').map(({ id }) => id)).toEqual(['so', 'tccb', 'xa']);
});

test('a unit steps among its siblings and stops at the ends', () => {
  expect(stepOf(units, at('tccb'), 'up')).toEqual({ parentId: 'so', beforeId: 'vp' });
  expect(stepOf(units, at('vp'), 'down')).toEqual({ parentId: 'so', beforeId: null });
  expect(stepOf(units, at('vp'), 'up')).toBeNull();
  expect(stepOf(units, at('xa'), 'down')).toBeNull();
});
