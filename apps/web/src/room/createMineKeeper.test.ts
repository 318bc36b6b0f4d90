import { planFragment, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { FROM_EDITOR } from '../editor/binding/createEditorDoc.ts';
import { blockTexts } from './blockTexts.ts';
import { createMineKeeper } from './createMineKeeper.ts';

const { p, node } = build;

function setUp() {
  const server = toYDoc(
    build.plan({ sections: [node('section', { id: 's1', level: 1 }, p('Một đoạn đủ dài để dời đi.'))] }),
  );
  const netDoc = new Y.Doc();
  Y.applyUpdate(netDoc, Y.encodeStateAsUpdate(server), 'server');
  return { server, netDoc };
}

/** Types into the only paragraph, as the editor's document would. */
function write(netDoc: Y.Doc, text: string): void {
  const editor = new Y.Doc();
  Y.applyUpdate(editor, Y.encodeStateAsUpdate(netDoc));
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

function textsIn(state: Uint8Array): string {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  return blockTexts(ydoc).join('|');
}

test('words written into a section are kept when the server takes the section away before it has them', () => {
  const { server, netDoc } = setUp();
  const keeper = createMineKeeper(netDoc, () => false);
  write(netDoc, 'Vừa viết. ');
  const move = deleteSection(server);
  keeper.beforeArrival(move, false);
  Y.applyUpdate(netDoc, move, 'server');
  expect(textsIn(Y.encodeStateAsUpdate(netDoc))).not.toContain('Vừa viết.');
  expect(textsIn(keeper.state())).toContain('Vừa viết. Một đoạn');
});

test('what is written after that is kept with it, and an acknowledgement ends the keeping', () => {
  const { netDoc } = setUp();
  const keeper = createMineKeeper(netDoc, () => false);
  keeper.beforeArrival(new Uint8Array([0, 0]), true);
  write(netDoc, 'Viết thêm. ');
  expect(textsIn(keeper.state())).toContain('Viết thêm.');
  keeper.acknowledged();
  expect(keeper.state()).toEqual(Y.encodeStateAsUpdate(netDoc));
});
