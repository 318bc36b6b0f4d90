import { expect, it } from 'vitest';
import { schema } from '../schema.ts';
import { placesOf } from './placesOf.ts';
import { mayWrite } from './WritingRights.ts';

const section = (id: string, level: number, title: string, ...blocks: object[]) => ({
  type: 'section',
  attrs: { id, level },
  content: [{ type: 'sectionTitle', content: [{ type: 'text', text: title }] }, ...blocks],
});
const row = (id: string, text: string) => ({
  type: 'task',
  attrs: { id },
  content: [
    {
      type: 'taskCell',
      attrs: { column: 'c' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    },
  ],
});
const group = (id: string, text: string) => ({
  type: 'taskGroup',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const table = {
  type: 'taskTable',
  attrs: { id: 'T' },
  content: [
    row('r0', 'Trước'),
    group('Q1', 'Quý I'),
    row('r1', 'Một'),
    group('Q2', 'Quý II'),
    row('r2', 'Hai'),
  ],
};
const doc = schema.nodeFromJSON({
  type: 'plan',
  content: [
    {
      type: 'sections',
      content: [section('I', 1, 'Chung'), section('I.1', 2, 'Riêng', table), section('II', 1, 'Sau')],
    },
    { type: 'annexes', content: [{ type: 'annex', attrs: { id: 'A' } }] },
  ],
});
const places = placesOf(doc);
const parentOf = (id: string) => places.find((place) => place.id === id)?.parentId ?? null;

it('finds sections, annexes, task tables, groups and rows, each below the place it inherits from', () => {
  expect(places.map(({ id, kind, parentId }) => `${id} ${kind} ${parentId}`)).toEqual([
    'I section null',
    'I.1 section I',
    'T taskTable I.1',
    'r0 task T',
    'Q1 taskGroup T',
    'r1 task Q1',
    'Q2 taskGroup T',
    'r2 task Q2',
    'II section null',
    'A annex null',
  ]);
});

it('points at the node of each place', () => {
  for (const { id, pos } of places) expect(doc.nodeAt(pos)?.attrs.id).toBe(id);
  expect(places.find(({ id }) => id === 'r1')?.title).toBe('Một');
});

it('lets a place inherit from the nearest one above that has owners', () => {
  const rights = { rest: false, places: { I: true, Q2: false, r2: true }, elsewhere: 'suggest' } as const;
  const may = (id: string | null) => mayWrite(rights, id, parentOf);
  expect(['I', 'I.1', 'T', 'r1', 'Q2', 'r2', 'II', null].map(may)).toEqual([
    true,
    true,
    true,
    true,
    false,
    true,
    false,
    false,
  ]);
});

const suggested = (node: Record<string, unknown>, name: string, more: object = {}) => ({
  ...node,
  attrs: { ...(node.attrs as object), [name]: JSON.stringify({ id: 's', author: 'u', time: '', ...more }) },
});

it('takes no place from its owner by a suggestion', () => {
  const changed = schema.nodeFromJSON({
    type: 'plan',
    content: [
      {
        type: 'sections',
        content: [
          section('I', 1, 'Chung'),
          suggested(section('X', 1, 'Thêm'), 'suggestedInsert'),
          section('I.1', 2, 'Riêng', {
            type: 'taskTable',
            attrs: { id: 'T' },
            content: [suggested(group('Q', 'Quý'), 'suggestedInsert'), row('r', 'Một')],
          }),
          suggested(section('I.2', 1, 'Ra ngoài'), 'suggestedChange', { former: { level: 2 } }),
        ],
      },
    ],
  });
  expect(placesOf(changed).map(({ id, parentId }) => `${id} ${parentId}`)).toEqual([
    'I null',
    'I.1 I',
    'T I.1',
    'r T',
    'I.2 I',
  ]);
});
