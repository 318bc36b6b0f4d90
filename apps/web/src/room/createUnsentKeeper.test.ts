import { allRights, boundsOf, planFragment, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { FROM_EDITOR } from '../editor/binding/createEditorDoc.ts';
import { blockTexts } from './blockTexts.ts';
import { createUnsentKeeper } from './createUnsentKeeper.ts';
import { mergeUnsent } from './mergeUnsent.ts';

const { p, node } = build;

const all = boundsOf(allRights, 'lan');
const ME = 7;

/** `accept` sends what was written so far to the server, as far as it is asked to. */
function setUp() {
  const server = toYDoc(
    build.plan({ sections: [node('section', { id: 's1', level: 1 }, p('Một đoạn đủ dài để dời đi.'))] }),
  );
  const netDoc = new Y.Doc();
  Y.applyUpdate(netDoc, Y.encodeStateAsUpdate(server), 'server');
  const keeper = createUnsentKeeper(netDoc, ME, {
    base: Y.encodeStateAsUpdate(server),
    isSaved: () => false,
    keep: () => {},
  });
  const accept = () => Y.applyUpdate(server, Y.encodeStateAsUpdate(netDoc));
  const unsent = () => keeper.unsent(Y.getState(server.store, ME));
  const arrive = (update: Uint8Array) => {
    keeper.beforeArrival(update, false);
    Y.applyUpdate(netDoc, update, 'server');
  };
  return { server, netDoc, keeper, accept, unsent, arrive };
}

/** Types into the only paragraph, as the editor's document would. */
function write(netDoc: Y.Doc, text: string): void {
  const editor = new Y.Doc();
  Y.applyUpdate(editor, Y.encodeStateAsUpdate(netDoc));
  editor.clientID = ME;
  const before = Y.encodeStateVector(editor);
  const sections = planFragment(editor)
    .toArray()
    .find((it) => it instanceof Y.XmlElement && it.nodeName === 'sections');
  const paragraph = ((sections as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(0, text);
  Y.applyUpdate(netDoc, Y.encodeStateAsUpdate(editor, before), FROM_EDITOR);
}

function deleteSection(server: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(server);
  const sections = planFragment(server)
    .toArray()
    .find((it) => it instanceof Y.XmlElement && it.nodeName === 'sections');
  (sections as Y.XmlElement).delete(0, 1);
  return Y.encodeStateAsUpdate(server, before);
}

/** As the server moves a section: the old one goes, a copy with the same ids comes. */
function moveSection(server: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(server);
  const sections = planFragment(server)
    .toArray()
    .find((it) => it instanceof Y.XmlElement && it.nodeName === 'sections') as Y.XmlElement;
  const copy = (sections.get(0) as Y.XmlElement).clone();
  sections.delete(0, 1);
  sections.insert(0, [copy]);
  return Y.encodeStateAsUpdate(server, before);
}

function textsIn(state: Uint8Array): string {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  return blockTexts(ydoc).join('|');
}

test('words written into a section are kept when the server takes the section away before it has them', () => {
  const { server, netDoc, unsent, arrive } = setUp();
  write(netDoc, 'Vừa viết. ');
  arrive(deleteSection(server));
  expect(textsIn(Y.encodeStateAsUpdate(netDoc))).not.toContain('Vừa viết.');
  expect(textsIn(unsent()[1]!.mine)).toContain('Vừa viết. Một đoạn');
});

test('an acknowledgement ends the keeping', () => {
  const { netDoc, keeper } = setUp();
  write(netDoc, 'Viết thêm. ');
  keeper.acknowledged();
  const now = Y.encodeStateAsUpdate(netDoc);
  expect(keeper.unsent(0)).toEqual([{ base: now, mine: now }]);
  keeper.stop();
});

test('a line that was written on after the change goes back as it was seen last, and only once', () => {
  const { server, netDoc, keeper, unsent, arrive } = setUp();
  write(netDoc, 'Trước. ');
  arrive(moveSection(server));
  // The editor puts back what was typed lately, and more is written.
  write(netDoc, 'Trước. ');
  keeper.takenIn();
  write(netDoc, 'Sau. ');
  const merged = mergeUnsent(unsent(), server, all);
  expect(merged.leftOvers).toEqual([]);
  expect(merged.doc?.textContent).toContain('KẾ HOẠCHSau. Trước. Một đoạn đủ dài để dời đi.');
});

test('a line that lost what was written on it goes back with it', () => {
  const { server, netDoc, keeper, unsent, arrive } = setUp();
  write(netDoc, 'Trước. ');
  arrive(moveSection(server));
  keeper.takenIn();
  const merged = mergeUnsent(unsent(), server, all);
  expect(merged.leftOvers).toEqual([]);
  expect(merged.doc?.textContent).toContain('KẾ HOẠCHTrước. Một đoạn đủ dài để dời đi.');
});

test('what the server took before the refusal counts as known: it is not written a second time', () => {
  const { server, netDoc, accept, unsent, arrive } = setUp();
  write(netDoc, 'đã ');
  accept();
  write(netDoc, 'và ');
  arrive(moveSection(server));
  const merged = mergeUnsent(unsent(), server, all);
  expect(merged.leftOvers).toEqual([]);
  expect(merged.doc?.textContent).toContain('và đã Một đoạn đủ dài để dời đi.');
});

test('a fresh document knows the server from its first moment, before anything was acknowledged', () => {
  const { server } = setUp();
  const netDoc = new Y.Doc();
  const keeper = createUnsentKeeper(netDoc, ME, { base: null, isSaved: () => false, keep: () => {} });
  const state = Y.encodeStateAsUpdate(server);
  keeper.beforeArrival(state, true);
  Y.applyUpdate(netDoc, state, 'server');
  keeper.joined();
  keeper.takenIn();
  write(netDoc, 'Sớm. ');
  const merged = mergeUnsent(keeper.unsent(0), server, all);
  expect(merged.doc?.textContent).toContain('Sớm. Một đoạn');
});
