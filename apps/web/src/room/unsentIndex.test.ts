import { beforeEach, expect, test } from 'vitest';
import { noteUnsent, readUnsent, unsentByPerson } from './unsentIndex.ts';

const lan = { userId: 'u1', userName: 'Nguyễn Thị Lan' };
const minh = { userId: 'u2', userName: 'Trần Văn Minh' };

beforeEach(() => localStorage.clear());

test('counts what each person has waiting, over all plans', () => {
  noteUnsent({ ...lan, planId: 'p1', count: 3 });
  noteUnsent({ ...minh, planId: 'p1', count: 1 });
  noteUnsent({ ...lan, planId: 'p2', count: 2 });
  noteUnsent({ ...lan, planId: 'p1', count: 4 });
  expect(unsentByPerson(readUnsent())).toEqual([
    { ...minh, count: 1 },
    { ...lan, count: 6 },
  ]);
});

test('forgets a plan of one person when all of it is sent, and keeps the others', () => {
  noteUnsent({ ...lan, planId: 'p1', count: 3 });
  noteUnsent({ ...minh, planId: 'p1', count: 1 });
  noteUnsent({ ...lan, planId: 'p1', count: 0 });
  expect(readUnsent()).toEqual([{ ...minh, planId: 'p1', count: 1 }]);
});

test('reads a spoilt note as no note', () => {
  localStorage.setItem('duthao.unsent', '{"a":');
  expect(readUnsent()).toEqual([]);
});
