import { insertHardBreak, schema } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';

const FROM_OUTSIDE = 'fromOutside';

export interface FootnoteEditor {
  /** Takes over what others (or undo) made of the footnote; false when it is gone. */
  update(): boolean;
  destroy(): void;
}

/**
 * A small editor on the text of one footnote. It keeps no document of its own: each change goes to the plan at
 * once, moved to the footnote's place, so undo, saving and the others see it like any typing.
 */
export function createFootnoteEditor(
  mount: HTMLElement,
  outer: Editor,
  findPos: () => number | undefined,
  close: () => void,
): FootnoteEditor | null {
  const start = findPos();
  const node = start === undefined ? null : outer.state.doc.nodeAt(start);
  if (node?.type.name !== 'footnote') return null;
  const view = new EditorView(mount, {
    state: EditorState.create({ doc: node, plugins: [footnoteKeys(outer, close)] }),
    editable: () => outer.isEditable,
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Nội dung chú thích' },
    dispatchTransaction: (tr) => forward(tr),
  });
  const forward = (tr: Transaction): void => {
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    const pos = findPos();
    if (tr.getMeta(FROM_OUTSIDE) || pos === undefined) return;
    const moved = outer.state.tr;
    const offset = StepMap.offset(pos + 1);
    for (const { steps } of transactions) {
      for (const step of steps) {
        const mapped = step.map(offset);
        if (mapped) moved.step(mapped);
      }
    }
    if (moved.docChanged) outer.view.dispatch(moved);
  };
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).setMeta(FROM_OUTSIDE, true));
  view.focus();
  return {
    update: () => {
      const pos = findPos();
      const now = pos === undefined ? null : outer.state.doc.nodeAt(pos);
      if (now?.type.name !== 'footnote') return false;
      takeOver(view, now);
      return true;
    },
    destroy: () => view.destroy(),
  };
}

function footnoteKeys(outer: Editor, close: () => void): Plugin {
  const leave = (): boolean => {
    close();
    return true;
  };
  return keymap({
    Escape: leave,
    Enter: leave,
    'Shift-Enter': insertHardBreak,
    'Mod-b': toggleMark(schema.marks.bold),
    'Mod-i': toggleMark(schema.marks.italic),
    'Mod-u': toggleMark(schema.marks.underline),
    'Mod-z': () => outer.commands.undo(),
    'Mod-y': () => outer.commands.redo(),
  });
}

/** Replaces only what differs, so that the caret stays where it was. */
function takeOver(view: EditorView, now: Node): void {
  const from = now.content.findDiffStart(view.state.doc.content);
  const ends = now.content.findDiffEnd(view.state.doc.content);
  if (from === null || !ends) return;
  const overlap = from - Math.min(ends.a, ends.b);
  const grow = overlap > 0 ? overlap : 0;
  const tr = view.state.tr.replace(from, ends.b + grow, now.slice(from, ends.a + grow));
  view.dispatch(tr.setMeta(FROM_OUTSIDE, true));
}
