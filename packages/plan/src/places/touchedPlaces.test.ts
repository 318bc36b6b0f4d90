import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { planFragment, toYDoc } from '../ydoc/ydoc.ts';
import { createTouchedPlaces } from './touchedPlaces.ts';

const text = (value: string) => [{ type: 'text', text: value }];
const doc = schema.nodeFromJSON({
  type: 'plan',
  content: [
    { type: 'docTitle', content: [{ type: 'subject', content: text('Tên') }] },
    {
      type: 'sections',
      content: [
        {
          type: 'section',
          attrs: { id: 'I', level: 1 },
          content: [{ type: 'paragraph', content: text('Một') }],
        },
        {
          type: 'section',
          attrs: { id: 'I.1', level: 2 },
          content: [
            { type: 'paragraph', content: text('Hai') },
            {
              type: 'taskTable',
              attrs: { id: 'T' },
              content: [
                { type: 'taskGroup', attrs: { id: 'g' }, content: text('Quý I') },
                { type: 'task', attrs: { id: 'r' } },
              ],
            },
          ],
        },
      ],
    },
  ],
});

function touchedBy(change: (ydoc: Y.Doc) => void): string[][] {
  const ydoc = new Y.Doc();
  toYDoc(doc, ydoc);
  let update = new Uint8Array();
  ydoc.once('update', (bytes: Uint8Array) => (update = bytes.slice()));
  ydoc.transact(() => change(ydoc));
  return createTouchedPlaces(ydoc)(update);
}

const at = (ydoc: Y.Doc, ...path: number[]): Y.XmlElement =>
  path.reduce(
    (type: Y.XmlFragment, index) => type.get(index) as Y.XmlElement,
    planFragment(ydoc),
  ) as Y.XmlElement;
const sections = 1;

it('finds the place of what was typed and of what was deleted, with the places above', () => {
  const typed = touchedBy((ydoc) => (at(ydoc, sections, 1, 0, 0) as unknown as Y.XmlText).insert(1, 'x'));
  expect(typed).toEqual([['I.1', 'I']]);
  const deleted = touchedBy((ydoc) => (at(ydoc, sections, 0, 0, 0) as unknown as Y.XmlText).delete(0, 2));
  expect(deleted).toEqual([['I']]);
});

it('counts a row that comes or goes to its table, and what is in it to the row', () => {
  expect(touchedBy((ydoc) => at(ydoc, sections, 1, 1).delete(1, 1))).toEqual([['T', 'I.1', 'I']]);
  const typed = touchedBy((ydoc) => at(ydoc, sections, 1, 1, 1).insert(0, [new Y.XmlElement('taskCell')]));
  expect(typed).toEqual([['r', 'g', 'T', 'I.1', 'I']]);
});

it('finds no place outside of sections and annexes', () => {
  expect(touchedBy((ydoc) => (at(ydoc, 0, 0, 0) as unknown as Y.XmlText).insert(0, 'x'))).toEqual([]);
});
