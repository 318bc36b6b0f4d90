import type { PlanThread } from '@duthao/protocol';
import { build } from '@duthao/plan/testing';
import { Slice } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { everything, passes } from './filterThreads.ts';
import { mergeThreads } from './heldThreads.ts';
import { locate } from './locate.ts';
import { threadSpots } from './threadSpots.ts';
import { withoutCopies } from './withoutCopies.ts';

const { plan, section, p, marked, bold } = build;
const on = (thread: string, ...words: Parameters<typeof p>) => marked('comment', { thread }, ...words);

const doc = plan({
  sections: [
    section(1, 'Mục đích', p('Một ', ...on('t2', 'hai'), ...on('t2', ...bold(' ba')), ' bốn')),
    section(1, 'Nhiệm vụ', p('Năm')),
    section(2, 'Rà soát', p(...on('t1', 'sáu'), ' bảy')),
  ],
});
const thread = (id: string, more: Partial<PlanThread> = {}): PlanThread => ({
  id,
  anchor: { kind: 'text' },
  quote: '',
  unitId: null,
  proposal: null,
  isDone: false,
  doneBy: null,
  comments: [],
  isUnread: false,
  maySettle: false,
  mayHang: false,
  ...more,
});

it('words of one thread with several forms are one spot', () => {
  const spots = threadSpots(doc).filter((spot) => spot.thread === 't2');
  expect(spots.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['hai ba']);
});

it('says in which section a thread stands, and that lost words stand nowhere', () => {
  const head = thread('t3', { anchor: { kind: 'node', nodeId: 'letterhead' } });
  const found = locate(doc, [thread('t1'), thread('t2'), thread('gone'), head]);
  expect(found.get('t1')?.place).toBe('Mục II.1');
  expect(found.get('t1')?.sections).toHaveLength(2);
  expect(found.get('t2')?.place).toBe('Mục I');
  expect(found.get('t3')?.place).toBe('Phần đầu văn bản');
  expect(found.has('gone')).toBe(false);
  expect(found.get('t2')!.pos).toBeLessThan(found.get('t1')!.pos);
});

it('a thread in a section below counts for the one above', () => {
  const { sections } = locate(doc, [thread('t1')]).get('t1')!;
  const above = sections.at(-1)!;
  expect(passes(thread('t1'), { ...everything, sectionId: above }, sections, 'me')).toBe(true);
  expect(passes(thread('t1'), { ...everything, sectionId: 'other' }, sections, 'me')).toBe(false);
});

it('a part of the list takes the place of what it speaks of and of nothing else', () => {
  const held = { threads: [thread('a'), thread('b'), thread('c')], gone: [] };
  const fresh = { threads: [thread('b', { isDone: true }), thread('d')], gone: ['c'] };
  const merged = mergeThreads(held, fresh)!;
  expect(merged.threads.map(({ id, isDone }) => [id, isDone])).toEqual([
    ['a', false],
    ['b', true],
    ['d', false],
  ]);
  expect(mergeThreads(undefined, fresh)).toBeUndefined();
});

it('copied words leave the comments behind, cut words keep them', () => {
  const slice = doc.slice(0, doc.content.size);
  const copied = withoutCopies(slice, () => false);
  expect(threadSpots(plan({}).copy(copied.content))).toEqual([]);
  expect(copied.content.textBetween(0, copied.content.size)).toBe(doc.textBetween(0, doc.content.size));
  expect(withoutCopies(slice, () => true)).toEqual(slice);
  expect(copied).toBeInstanceOf(Slice);
});
