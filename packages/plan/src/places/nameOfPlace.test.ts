import { expect, it } from 'vitest';
import { schema } from '../schema.ts';
import { nameOfPlace } from './nameOfPlace.ts';
import { placesOf } from './placesOf.ts';

const doc = schema.nodeFromJSON({
  type: 'plan',
  content: [
    {
      type: 'sections',
      content: [
        {
          type: 'section',
          attrs: { id: 's', level: 1 },
          content: [
            {
              type: 'taskTable',
              attrs: { id: 'T' },
              content: [
                { type: 'taskGroup', attrs: { id: 'g' }, content: [{ type: 'text', text: 'Quý I' }] },
                { type: 'task', attrs: { id: 'r1' } },
                { type: 'taskGroup', attrs: { id: 'h' } },
                { type: 'task', attrs: { id: 'r2' } },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'annexes',
      content: [
        { type: 'annex', attrs: { id: 'A' } },
        { type: 'annex', attrs: { id: 'B' } },
      ],
    },
  ],
});

it('names every kind of place so that a reader finds it', () => {
  const places = placesOf(doc);
  expect(places.map((place) => nameOfPlace(place, places))).toEqual([
    'Mục I',
    'Bảng phân công ở mục I',
    'Nhóm “Quý I” của bảng phân công ở mục I',
    'Dòng 1 của bảng phân công ở mục I',
    'Một nhóm của bảng phân công ở mục I',
    'Dòng 2 của bảng phân công ở mục I',
    'Phụ lục I',
    'Phụ lục II',
  ]);
});
