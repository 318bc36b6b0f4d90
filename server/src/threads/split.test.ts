import { readSpots } from '@duthao/plan';
import { stretchOf } from '@duthao/plan/testing';
import type { ThreadList } from '@duthao/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { joinRoom } from '../testing/joinRoom.ts';
import { sectionsOf } from '../testing/places.ts';
import { startTestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

it('a line that is split in the moment a comment is made on it keeps the comment on both halves', async () => {
  const test = await startTestServer();
  const planId = (await test.findPlan()).id;
  const [tuan, mai] = await Promise.all([test.signIn('tuan'), test.signIn('mai')]);
  const tab = await joinRoom(tuan, planId);
  const section = sectionsOf(tab.ydoc)[0]!;
  const line = new Y.XmlElement('paragraph');
  line.setAttribute('id', 'dong-chia');
  line.insert(0, [new Y.XmlText('Nộp báo cáo trước ngày hai mươi')]);
  section.insert(1, [line]);
  await tab.saved();
  // Who splits it does not know of the comment yet.
  const unknowing = new Y.Doc();
  Y.applyUpdate(unknowing, Y.encodeStateAsUpdate(tab.ydoc));
  unknowing.clientID = tab.ydoc.clientID;
  const on = { kind: 'text', ...stretchOf(tab.ydoc, 'báo cáo trước ngày') };
  const { threads } = await mai.post<ThreadList>(`/api/plans/${planId}/threads`, { text: 'Ngày nào?', on });
  const { id } = threads[0]!;
  await until('the mark has come', () => readSpots(tab.ydoc).threads.has(id));
  Y.applyUpdate(tab.ydoc, split(unknowing));
  await tab.saved();
  await until('the words of both halves are marked', () => {
    return readSpots(tab.ydoc).threads.get(id)!.words === 'báo cáo trước ngày';
  });
  expect(tab.refusals).toEqual([]);
  tab.leave();
  await test.stop();
});

/** Enter behind "báo cáo", as the editor writes it: the rest is written anew in a line of its own. */
function split(ydoc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() => {
    const section = sectionsOf(ydoc)[0]!;
    const at = section
      .toArray()
      .findIndex((each) => (each as Y.XmlElement).getAttribute('id') === 'dong-chia');
    const text = (section.get(at) as Y.XmlElement).get(0) as Y.XmlText;
    const rest = text.toString().slice('Nộp báo cáo'.length);
    text.delete('Nộp báo cáo'.length, rest.length);
    const second = new Y.XmlElement('paragraph');
    second.setAttribute('id', 'dong-sau');
    second.insert(0, [new Y.XmlText(rest)]);
    section.insert(at + 1, [second]);
  });
  return Y.encodeStateAsUpdate(ydoc, before);
}
