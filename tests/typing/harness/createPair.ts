import { asItStands, fromYDoc, planFragment, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { Editor, Extension } from '@tiptap/core';
import { ySyncPlugin, yUndoPlugin, redoCommand, undoCommand } from 'y-prosemirror';
import * as Y from 'yjs';
import { Collaboration } from '../../../apps/web/src/editor/binding/collaboration.ts';
import { createEditorDoc } from '../../../apps/web/src/editor/binding/createEditorDoc.ts';
import { SuggestMode } from '../../../apps/web/src/editor/suggest/suggestMode.ts';
import { CommentMarks } from '../../../apps/web/src/threads/commentMarks.ts';
import { blockNodes } from './blockNodes.ts';
import { aroundGap } from './pageApi.ts';

export interface Side {
  editor: Editor;
  net: Y.Doc;
  /** The document that the editor writes to. */
  ydoc: Y.Doc;
  held(): number;
  undo(): boolean;
  redo(): boolean;
  /** What this side wrote and the link has not delivered. */
  outbox: Uint8Array[];
  /** How many of its updates changed the text as it stands; counted when it only suggests. */
  leaks(): number;
  destroy(): void;
}

const LINK = Symbol('link');

export function seedPlan(sentences: number): Uint8Array {
  const sections = Array.from({ length: sentences }, (_, index) => {
    const { above, left, right, below } = aroundGap(index);
    return build.section(1, `Phần ${index}`, build.p(above), build.p(left + right), build.p(below));
  });
  return Y.encodeStateAsUpdate(toYDoc(build.plan({ sections })));
}

/** Of somebody who may write nowhere. */
const guest = {
  source: {
    writing: () => ({ rest: false, places: {}, elsewhere: 'suggest' }) as const,
    author: 'guest',
  },
  control: null,
};

/** The words that count, as the server would read them. */
const standing = (net: Y.Doc): string => asItStands(fromYDoc(net)).textContent;

/** What is composed as a suggestion is not sent before it is marked. */
const isComposing = (editor: Editor): boolean =>
  'suggestMode' in editor.storage && editor.storage.suggestMode.composition?.isHolding() === true;

const plainBinding = (ydoc: Y.Doc): Extension =>
  Extension.create({
    name: 'plainBinding',
    addProseMirrorPlugins: () => [ySyncPlugin(planFragment(ydoc)), yUndoPlugin()],
  });

export function createSide(
  seed: Uint8Array,
  clientId: number,
  binding: 'ours' | 'plain',
  element: HTMLElement,
  suggests = false,
): Side {
  const net = new Y.Doc();
  Y.applyUpdate(net, seed, LINK);
  const bridge = binding === 'ours' ? createEditorDoc(net, clientId) : undefined;
  if (!bridge) net.clientID = clientId;
  const ydoc = bridge?.editorDoc ?? net;
  const editor = new Editor({
    element,
    extensions: [
      ...blockNodes,
      CommentMarks,
      bridge ? Collaboration.configure({ ydoc }) : plainBinding(ydoc),
      ...(suggests ? [SuggestMode.configure(guest)] : []),
    ],
  });
  const outbox: Uint8Array[] = [];
  let stands = suggests ? standing(net) : '';
  let leaks = 0;
  net.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== LINK) outbox.push(update);
    if (!suggests) return;
    const now = standing(net);
    if (origin !== LINK && now !== stands) leaks += 1;
    stands = now;
  });
  return {
    editor,
    net,
    ydoc,
    outbox,
    leaks: () => leaks,
    held: () => (bridge?.held() ?? 0) + (isComposing(editor) ? 1 : 0),
    undo: () =>
      bridge ? editor.commands.undo() : (undoCommand(editor.state, editor.view.dispatch) ?? false),
    redo: () =>
      bridge ? editor.commands.redo() : (redoCommand(editor.state, editor.view.dispatch) ?? false),
    destroy: () => {
      editor.destroy();
      bridge?.destroy();
      net.destroy();
    },
  };
}

/** Hands everything that `from` wrote to `to`, as one update like the server's frame of a tick. */
export function deliver(from: Side, to: Side): void {
  const updates = from.outbox.splice(0);
  if (updates.length > 0) Y.applyUpdate(to.net, Y.mergeUpdates(updates), LINK);
}
