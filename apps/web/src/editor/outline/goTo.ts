import { outlineOf } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Shows a section at the top of the window and puts the caret into it. */
export function goTo(editor: Editor, id: string | null): void {
  const entry = outlineOf(editor.state.doc).find((candidate) => candidate.id === id);
  if (!entry) return;
  const { view } = editor;
  const start = entry.pos + (entry.runIn ? 3 : 1);
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(start + 1))));
  const dom = view.nodeDOM(entry.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' });
  view.dom.focus({ preventScroll: true });
}
