import { fromYDoc, planFragment, schema, toYDoc, updateYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin } from 'y-prosemirror';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createEditorDoc, type EditorDoc } from './createEditorDoc.ts';
import { createUndo } from './createUndo.ts';
import { watchOwnTyping } from './ownTyping.ts';
import { typingPlugin } from './typingPlugin.ts';

const { p, node, plan } = build;

function planOf(...texts: string[]): ReturnType<typeof plan> {
  const title = node('sectionTitle', null, 'Việc chung');
  const section = node('section', { id: 's', level: 1 }, title, ...texts.map((text) => p(text)));
  return plan({ sections: [section] });
}

const CLIENT = 77;

interface Opened extends EditorDoc {
  netDoc: Y.Doc;
  view: EditorView;
  undo: Y.UndoManager;
  seen: Transaction[];
}

let opened: Opened | undefined;

function open(...texts: string[]): Opened {
  const netDoc = new Y.Doc();
  toYDoc(planOf(...texts), netDoc);
  const editor = createEditorDoc(netDoc, CLIENT);
  const fragment = planFragment(editor.editorDoc);
  const undo = createUndo(fragment);
  const seen: Transaction[] = [];
  const plugins = [
    ySyncPlugin(fragment),
    undo.plugin,
    typingPlugin(editor.editorDoc, watchOwnTyping(editor.editorDoc)),
  ];
  const view = new EditorView(null, {
    state: EditorState.create({ schema, plugins }),
    dispatchTransaction(this: EditorView, tr) {
      seen.push(tr);
      this.updateState(this.state.apply(tr));
    },
  });
  opened = { ...editor, netDoc, view, undo: undo.manager, seen };
  return opened;
}

afterEach(() => {
  opened?.view.destroy();
  opened?.destroy();
});

const positionAfter = (view: EditorView, text: string): number => {
  let found = -1;
  view.state.doc.descendants((node, pos) => {
    const at = node.isText ? node.text!.indexOf(text) : -1;
    if (at >= 0) found = pos + at + text.length;
  });
  return found;
};

const shown = async ({ held }: EditorDoc): Promise<void> => {
  await vi.waitUntil(() => held() === 0);
};

/** Another person changes the plan, with a document and an id of its own. */
function changeRemotely({ netDoc }: Opened, doc: ReturnType<typeof plan>): void {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(netDoc));
  updateYDoc(theirs, doc);
  Y.applyUpdate(netDoc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(netDoc)));
}

describe("the editor's document", () => {
  it('writes with the leased id, and hands what is typed to the network at once', () => {
    const { view, netDoc, editorDoc } = open('Một', 'Hai');
    view.dispatch(view.state.tr.insertText(' câu', positionAfter(view, 'Một')));
    expect(fromYDoc(netDoc).textContent).toContain('Một câu');
    expect([...Y.decodeStateVector(Y.encodeStateVector(netDoc)).keys()]).toContain(CLIENT);
    expect(editorDoc.clientID).toBe(CLIENT);
  });

  it('counts what has arrived and is not on the screen yet, and shows it as one change', async () => {
    const room = open('Một', 'Hai');
    room.seen.length = 0;
    changeRemotely(room, planOf('Một', 'Hai thêm'));
    changeRemotely(room, planOf('Một', 'Hai thêm nữa'));
    expect(room.held()).toBe(2);
    await shown(room);
    expect(room.view.state.doc.textContent).toContain('Hai thêm nữa');
    expect(room.seen.filter((tr) => tr.docChanged)).toHaveLength(1);
  });

  it('replaces only the characters that differ', async () => {
    const room = open('Một', 'Hai');
    room.seen.length = 0;
    changeRemotely(room, planOf('Một', 'Hai thêm'));
    await shown(room);
    const [change] = room.seen.filter((tr) => tr.docChanged);
    const range = { from: 0, to: 0 };
    change?.mapping.maps[0]?.forEach((from, to) => Object.assign(range, { from, to }));
    expect(range).toEqual({ from: positionAfter(room.view, 'Hai'), to: positionAfter(room.view, 'Hai') });
  });

  it('still writes small changes after a remote one', async () => {
    const room = open('Một', 'Hai');
    changeRemotely(room, planOf('Một', 'Hai thêm'));
    await shown(room);
    let bytes = 0;
    room.netDoc.on('update', (update: Uint8Array) => {
      bytes += update.length;
    });
    room.view.dispatch(room.view.state.tr.insertText('!', positionAfter(room.view, 'thêm')));
    expect(fromYDoc(room.netDoc).textContent).toContain('Hai thêm!');
    expect(bytes).toBeLessThan(40);
  });

  it('undoes what was written here, and nothing of the others', async () => {
    const room = open('Một', 'Hai');
    room.view.dispatch(room.view.state.tr.insertText(' câu', positionAfter(room.view, 'Một')));
    changeRemotely(room, planOf('Một câu', 'Hai thêm'));
    await shown(room);
    room.undo.undo();
    expect(fromYDoc(room.netDoc).textContent).toContain('MộtHai thêm');
  });
});
