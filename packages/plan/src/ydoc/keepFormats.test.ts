import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepFormats } from './keepFormats.ts';

/** What a document writes of itself while two people change the form of the same words. */
function ownWritesOf(receiver: Y.Doc): unknown[] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const [text, same] = [one.getText('t'), other.getText('t')];
  text.insert(0, 'hai người cùng sửa', { bold: {} });
  const state = Y.encodeStateAsUpdate(one);
  for (const ydoc of [other, receiver]) Y.applyUpdate(ydoc, state);
  receiver.getText('t').toDelta();
  const updates: Uint8Array[] = [];
  for (const ydoc of [one, other]) ydoc.on('update', (update: Uint8Array) => updates.push(update));
  text.delete(0, 11);
  text.insert(0, 'abc', { bold: {} });
  text.format(0, 3, { bold: null });
  text.format(0, 6, { italic: {} });
  same.format(0, 11, { bold: null });
  same.format(2, 4, { bold: {} });
  const origins: unknown[] = [];
  receiver.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  for (const update of updates) Y.applyUpdate(receiver, update, 'net');
  return origins.filter((origin) => origin !== 'net');
}

it('changes nothing of its own accord when others change the form of a text', () => {
  expect(ownWritesOf(new Y.Doc())).not.toEqual([]);
  expect(ownWritesOf(keepFormats(new Y.Doc()))).toEqual([]);
});
