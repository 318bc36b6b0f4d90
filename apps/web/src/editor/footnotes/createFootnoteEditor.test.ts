import { schema, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { Editor } from '@tiptap/core';
import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, test } from 'vitest';
import { createPlanExtensions } from '../createPlanExtensions.ts';
import { createSlashControl } from '../slash/SlashKeys.ts';
import { createFootnoteEditor, type FootnoteEditor } from './createFootnoteEditor.ts';
import { atomsIn } from '../printed/atomsIn.ts';
import { quietControl, unhindered } from '../suggest/unhindered.ts';

const me = { id: 'u1', name: 'Lan', unit: 'Phòng A', color: 0 };
const { paragraph, footnote } = schema.nodes;
let editor: Editor;
let inner: FootnoteEditor;
let mount: HTMLElement;

const notePos = (): number => atomsIn(editor.state.doc)[0]!.offset;
const noteText = (): string => editor.state.doc.nodeAt(notePos())!.textContent;

function open(): void {
  const note = footnote.create({ id: 'f1' }, schema.text('Nguồn số liệu'));
  const line = paragraph.create({ id: 'p1' }, [schema.text('Việc'), note]);
  const ydoc = toYDoc(build.plan({ openings: [line] }));
  const body = window.document.body;
  editor = new Editor({
    element: { mount: body.appendChild(window.document.createElement('div')) },
    extensions: createPlanExtensions(
      { ydoc, awareness: new Awareness(ydoc), me, rights: unhindered },
      { slash: createSlashControl(), suggest: quietControl(), onFootnote: () => {} },
    ),
    enableCoreExtensions: false,
  });
  mount = body.appendChild(window.document.createElement('div'));
  inner = createFootnoteEditor(mount, editor, notePos, () => {})!;
}

afterEach(() => {
  inner.destroy();
  editor.destroy();
  window.document.body.replaceChildren();
});

test('what others write in the note is shown in the popover', () => {
  open();
  editor.view.dispatch(editor.state.tr.insertText('mới ', notePos() + 1));
  expect(inner.update()).toBe(true);
  expect(mount.textContent).toBe('mới Nguồn số liệu');
});

test('what others write leaves the popover alone while a syllable is composed in it', () => {
  open();
  mount.firstElementChild!.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  editor.view.dispatch(editor.state.tr.insertText('mới ', notePos() + 1));
  expect(inner.update()).toBe(true);
  expect(mount.textContent).toBe('Nguồn số liệu');
  expect(noteText()).toBe('mới Nguồn số liệu');
});

test('a note that somebody takes away closes its popover', () => {
  open();
  const pos = notePos();
  editor.view.dispatch(editor.state.tr.delete(pos, pos + editor.state.doc.nodeAt(pos)!.nodeSize));
  const gone = createFootnoteEditor(
    mount,
    editor,
    () => undefined,
    () => {},
  );
  expect(gone).toBeNull();
});
