import { expect, it } from 'vitest';
import { schema } from '../schema.ts';
import { placesOf } from './placesOf.ts';
import { wordsOfPlace } from './wordsOfPlace.ts';

const text = (value: string) => [{ type: 'text', text: value }];
const cell = (column: string, value: string) => ({
  type: 'taskCell',
  attrs: { column },
  content: [{ type: 'paragraph', content: text(value) }],
});
const doc = schema.nodeFromJSON({
  type: 'plan',
  content: [
    {
      type: 'sections',
      content: [
        {
          type: 'section',
          attrs: { id: 'I', level: 1 },
          content: [
            { type: 'sectionTitle', content: text('Nhiệm vụ') },
            { type: 'paragraph', content: text('Lời dẫn.') },
            {
              type: 'taskTable',
              attrs: { id: 'T' },
              content: [
                { type: 'taskGroup', attrs: { id: 'g' }, content: text('Quý I') },
                { type: 'task', attrs: { id: 'r1' }, content: [cell('a', 'Mở lớp'), cell('b', 'Tháng 3')] },
                { type: 'task', attrs: { id: 'r2' }, content: [cell('a', 'Tổng kết')] },
              ],
            },
          ],
        },
        {
          type: 'section',
          attrs: { id: 'I.1', level: 2 },
          content: [{ type: 'sectionTitle', content: text('Nhỏ') }],
        },
      ],
    },
  ],
});
const words = (placeId: string, ...given: string[]) =>
  wordsOfPlace(doc, placesOf(doc), placeId, (id) => given.includes(id));

it('reads a place with all that lies below it, a line for each block and row', () => {
  expect(words('I', 'I')).toBe('Nhiệm vụ\nLời dẫn.\nQuý I\nMở lớp | Tháng 3\nTổng kết\nNhỏ');
});

it('leaves out what was given to somebody else', () => {
  expect(words('I', 'I', 'r1', 'I.1')).toBe('Nhiệm vụ\nLời dẫn.\nQuý I\nTổng kết');
  expect(words('r1', 'r1')).toBe('Mở lớp | Tháng 3');
  expect(words('g', 'g', 'r2')).toBe('Quý I\nMở lớp | Tháng 3');
});
