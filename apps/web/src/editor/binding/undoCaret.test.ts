import { planFragment, schema, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { splitBlock } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin } from 'y-prosemirror';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { bindingOf } from './caretPlaces.ts';
import { createEditorDoc } from './createEditorDoc.ts';
import { createUndo } from './createUndo.ts';
import { watchOwnTyping } from './ownTyping.ts';
import { typingPlugin } from './typingPlugin.ts';

const { p, node, plan } = build;

function section(title: string, ...texts: string[]): Node {
  const name = node('sectionTitle', null, title);
  return node('section', { id: title, level: 1 }, name, ...texts.map((text) => p(text)));
}

it('Ctrl+Z after Enter leaves the caret where the line was broken, and back and forth where it was', () => {
  const netDoc = new Y.Doc();
  toYDoc(plan({ sections: [section('Một', 'Làm rõ đơn vị', 'Dòng sau'), section('Hai', 'Khác')] }), netDoc);
  const editor = createEditorDoc(netDoc, 77);
  const fragment = planFragment(editor.editorDoc);
  const undo = createUndo(fragment);
  const plugins = [
    ySyncPlugin(fragment),
    undo.plugin,
    typingPlugin(editor.editorDoc, watchOwnTyping(editor.editorDoc)),
  ];
  const view = new EditorView(null, { state: EditorState.create({ schema, plugins }) });
  let at = 0;
  view.state.doc.descendants((each, pos) => {
    if (each.isText && each.text?.startsWith('Làm rõ')) at = pos + 'Làm rõ'.length;
  });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
  splitBlock(view.state, view.dispatch);
  undo.manager.undo();
  expect(view.state.doc.textBetween(view.state.selection.head - 6, view.state.selection.head)).toBe('Làm rõ');
  expect(view.state.selection.head).toBe(at);
  expect(bindingOf(view.state).beforeTransactionSelection, 'nothing waits for the next change').toBeNull();

  const end = at + ' đơn vị'.length;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)));
  undo.manager.stopCapturing();
  view.dispatch(view.state.tr.insertText(' nào'));
  undo.manager.undo();
  expect(view.state.selection.head).toBe(end);
  undo.manager.redo();
  expect(view.state.selection.head).toBe(end + ' nào'.length);
  undo.manager.undo();
  expect(view.state.selection.head).toBe(end);
  view.destroy();
  editor.destroy();
});

it('leaves no listener on the document, which lives on when one editor takes the place of another', () => {
  const ydoc = toYDoc(plan({ sections: [section('Một', 'Làm rõ')] }));
  const [on, off] = [vi.spyOn(ydoc, 'on'), vi.spyOn(ydoc, 'off')];
  const fragment = planFragment(ydoc);
  const undo = createUndo(fragment);
  const plugins = [ySyncPlugin(fragment), undo.plugin];
  const view = new EditorView(null, { state: EditorState.create({ schema, plugins }) });
  view.destroy();
  undo.stop();
  const left = on.mock.calls.filter(
    ([name, heard]) => !off.mock.calls.some((call) => call[1] === heard && call[0] === name),
  );
  // Yjs and its bindings wait for the end of the document itself.
  expect(left.map(([name]) => name).filter((name) => name !== 'destroy')).toEqual([]);
});
