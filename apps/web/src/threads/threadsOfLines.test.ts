import { build } from '@duthao/plan/testing';
import type { PlanThread } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { threadsOfLines } from './threadsOfLines.ts';

const { plan, section, node, marked } = build;
const doc = plan({
  sections: [
    section(
      1,
      'Việc',
      node('paragraph', { id: 'dong' }, 'Nộp ', marked('comment', { thread: 't' }, 'báo cáo')),
    ),
  ],
});
const on = (id: string, anchor: PlanThread['anchor']) => ({ id, anchor }) as PlanThread;

it('finds threads on words, on nodes and on parts of a plan in the lines that a reader sees', () => {
  const threads = [
    on('t', { kind: 'text' }),
    on('n', { kind: 'node', nodeId: 'dong' }),
    on('p', { kind: 'node', nodeId: 'letterhead' }),
    on('gone', { kind: 'text' }),
  ];
  const lines = new Set(['dong', 'letterhead']);
  expect([...threadsOfLines(doc, threads, lines)]).toEqual([
    ['dong', ['t', 'n']],
    ['letterhead', ['p']],
  ]);
});
