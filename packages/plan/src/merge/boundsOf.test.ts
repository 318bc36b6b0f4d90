import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { node, p } from '../testing/builders.ts';
import { boundsOf } from './boundsOf.ts';

const rights = { rest: false, places: { I: true, 'I.1': false }, elsewhere: 'suggest' } as const;
const parents: Record<string, string | null> = { I: null, 'I.1': 'I', 'I.2': 'I' };
const parentOf = (id: string) => parents[id] ?? null;
const suggestedBy = (author: string, text: string): Node => {
  const { schema } = p('x').type;
  return schema.text(text, [schema.mark('insertion', { id: text, author, time: '2026-01-01T00:00:00Z' })]);
};

const may = (barred: (string | null)[]) =>
  ['I', 'I.1', 'I.2', null].map((id) => boundsOf(rights, 'lan', new Set(barred)).mayWrite(id, parentOf));

it('lets a person write where the rights say so, but for the places that the server has just refused', () => {
  expect(may([])).toEqual([true, false, true, false]);
  expect(may(['I.2'])).toEqual([true, false, false, false]);
  expect(may(['I'])).toEqual([false, false, false, false]);
});

it('knows what is only suggested, by this person and where suggesting is open', () => {
  const bounds = boundsOf(rights, 'lan', new Set(['I.2']));
  const before = p('Một');
  const own = p('Một', suggestedBy('lan', ' thêm'));
  expect(bounds.isSuggestion('I.1', before, own)).toBe(true);
  expect(bounds.isSuggestion('I.1', own, before)).toBe(true);
  expect(bounds.isSuggestion('I.2', before, own)).toBe(false);
  expect(bounds.isSuggestion('I.1', before, p('Một', suggestedBy('mai', ' thêm')))).toBe(false);
  expect(bounds.isSuggestion('I.1', before, p('Một thêm'))).toBe(false);
  const record = JSON.stringify({ id: 's', author: 'lan', time: '2026-01-01T00:00:00Z' });
  const added = node('paragraph', { id: 'n', suggestedInsert: record }, 'Mới');
  expect(bounds.isSuggestion('I.1', undefined, added)).toBe(true);
  expect(bounds.isSuggestion('I.1', undefined, p('Mới'))).toBe(false);
});

it('lets a checker of form change what leaves every word', () => {
  const bounds = boundsOf({ ...rights, elsewhere: 'form' }, 'lan');
  const indented = node('paragraph', { indent: 1 }, 'Một');
  expect(bounds.isSuggestion('I.1', p('Một'), indented)).toBe(true);
  expect(bounds.isSuggestion('I.1', p('Một'), p('Hai'))).toBe(false);
});
