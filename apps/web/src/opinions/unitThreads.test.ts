import type { Addressee, Opinion, PlanThread, Round } from '@duthao/protocol';
import { expect, test } from 'vitest';
import { unitThreads } from './unitThreads.ts';

const thread = (id: string, unitId: string | null, by: { unit: string; user: string }, isDone = false) =>
  ({
    id,
    unitId,
    isDone,
    comments: [{ unitId: by.unit, authorId: by.user }],
  }) as PlanThread;
const mai = { unit: 'cchc', user: 'mai' };
const son = { unit: 'xdcq', user: 'son' };
const threads = [
  thread('inside', 'cchc', mai),
  thread('settled', 'cchc', mai, true),
  thread('of another circle', 'xdcq', son),
  thread('for all', null, mai),
  thread('for all, of others', null, son),
  thread('sent', null, mai),
];
const round = { opinions: [{ threadId: 'sent' } as Opinion] } as Round;
const unit = { kind: 'unit', refId: 'cchc' } as Addressee;
const idsOf = (found: readonly PlanThread[]) => found.map(({ id }) => id);

test('a unit sends what is in its circle, or what its people wrote for all, once', () => {
  const { inside, open } = unitThreads(threads, unit, round);
  expect(idsOf(inside)).toEqual(['inside']);
  expect(idsOf(open)).toEqual(['for all']);
});

test('a person who was asked has no circle, only comments of his own', () => {
  const { inside, open } = unitThreads(threads, { ...unit, kind: 'person', refId: 'son' }, round);
  expect(idsOf(inside)).toEqual([]);
  expect(idsOf(open)).toEqual(['for all, of others']);
});

test('a body outside has none', () => {
  const { inside, open } = unitThreads(threads, { ...unit, kind: 'body', refId: null }, round);
  expect([...inside, ...open]).toEqual([]);
});
