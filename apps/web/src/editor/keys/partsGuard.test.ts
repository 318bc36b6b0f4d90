import { addDecisionPart, fromYDoc, schema, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { Editor } from '@tiptap/core';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, test } from 'vitest';
import { createPlanExtensions } from '../createPlanExtensions.ts';
import { newId } from '../newId.ts';
import { createSlashControl } from '../slash/SlashKeys.ts';
import { quietControl, unhindered } from '../suggest/unhindered.ts';

const { p, plan, section } = build;
const me = { id: 'u1', name: 'Lan', unit: 'Phòng A', color: 0 };
let editor: Editor;

function open(doc = plan({ sections: [section(1, 'Mục đích', p('Việc làm'))] })) {
  const ydoc = toYDoc(doc);
  const element = window.document.body.appendChild(window.document.createElement('div'));
  editor = new Editor({
    element: { mount: element },
    extensions: createPlanExtensions(
      { ydoc, awareness: new Awareness(ydoc), me, rights: unhindered },
      { slash: createSlashControl(), suggest: quietControl(), onFootnote: () => {} },
    ),
    enableCoreExtensions: false,
  });
  return ydoc;
}

afterEach(() => {
  const { element } = editor.options;
  editor.destroy();
  if (element && 'mount' in element) element.mount.remove();
});

const parts = (): string[] => editor.state.doc.children.map(({ type }) => type.name);
const typeOver = (text: string): void => {
  const { view } = editor;
  const { from, to } = view.state.selection;
  const asIs = () => view.state.tr.insertText(text, from, to);
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, asIs)))
    view.dispatch(asIs());
};

test('the caret stands in a line from the start', () => {
  open();
  const { $anchor, $head } = editor.state.selection;
  expect([$anchor.parent.inlineContent, $head.parent.inlineContent]).toEqual([true, true]);
});

test('a caret that is set between blocks goes to the nearest line', () => {
  open();
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, doc.content.size)));
  expect(editor.state.selection.$head.parent.textContent).toBe('Việc làm');
});

test('typing finds no way into the empty decision part', () => {
  open();
  const before = editor.state.doc;
  editor.view.dispatch(editor.state.tr.insertText('x', 0));
  editor.view.dispatch(editor.state.tr.insert(1, schema.nodes.docTitle.create()));
  expect(editor.state.doc).toBe(before);
});

test('a decision can be added on purpose', () => {
  const ydoc = open();
  expect(addDecisionPart(newId)(editor.state, editor.view.dispatch)).toBe(true);
  expect(fromYDoc(ydoc).firstChild?.firstChild?.type.name).toBe('letterhead');
});

test('typing over everything leaves the fixed parts and what was typed', () => {
  open();
  const before = parts();
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
  typeOver('x');
  expect(parts()).toEqual(before);
  expect(editor.state.doc.textContent).toBe('x');
  expect(editor.state.doc.firstChild?.childCount).toBe(0);
});

test('deleting from one part into the next is refused where it is not the command that mends what it leaves', () => {
  open();
  const before = editor.state.doc;
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(before)).deleteSelection());
  expect(editor.state.doc).toBe(before);
});
