import { insertHardBreak, schema } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';

const FROM_OUTSIDE = 'fromOutside';
/** The browser reports the last letters of a composition within this time. */
const SETTLE_MS = 60;

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
  const shared = (): Node | null => {
    const pos = findPos();
    const now = pos === undefined ? null : outer.state.doc.nodeAt(pos);
    return now?.type.name === 'footnote' ? now : null;
  };
  const forward = (tr: Transaction): void => {
    const drift = driftOf(view.state.doc, shared());
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    const pos = findPos();
    if (tr.getMeta(FROM_OUTSIDE) || pos === undefined) return;
    const moved = outer.state.tr;
    const place = new Mapping([...drift, StepMap.offset(pos + 1)]);
    for (const { steps } of transactions) {
      for (const step of steps) {
        const mapped = step.map(place);
        if (mapped) moved.step(mapped);
      }
    }
    // As a guest's suggestion it is marked when the composition is over, like any typing.
    if (view.composing) moved.setMeta('composition', 1);
    if (moved.docChanged) outer.view.dispatch(moved);
  };
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).setMeta(FROM_OUTSIDE, true));
  view.focus();
  const update = (): boolean => {
    const now = shared();
    // A syllable that is being composed keeps its text node; what others wrote is shown when it is done.
    if (now && !view.composing) takeOver(view, now);
    return now !== null;
  };
  const catchUp = (): void => {
    setTimeout(() => !view.isDestroyed && update(), SETTLE_MS);
  };
  view.dom.addEventListener('compositionend', catchUp);
  return {
    update,
    destroy: () => {
      view.dom.removeEventListener('compositionend', catchUp);
      view.destroy();
    },
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

interface Difference {
  readonly from: number;
  readonly shownTo: number;
  readonly nowTo: number;
}

function differenceOf(shown: Node, now: Node): Difference | null {
  const from = now.content.findDiffStart(shown.content);
  const ends = now.content.findDiffEnd(shown.content);
  if (from === null || !ends) return null;
  const grow = Math.max(0, from - Math.min(ends.a, ends.b));
  return { from, shownTo: ends.b + grow, nowTo: ends.a + grow };
}

/** Replaces only what differs, so that the caret stays where it was. */
function takeOver(view: EditorView, now: Node): void {
  const difference = differenceOf(view.state.doc, now);
  if (!difference) return;
  const { from, shownTo, nowTo } = difference;
  view.dispatch(view.state.tr.replace(from, shownTo, now.slice(from, nowTo)).setMeta(FROM_OUTSIDE, true));
}

/** How places in the text shown here move into the shared text, which may be ahead while a syllable is composed. */
function driftOf(shown: Node, now: Node | null): StepMap[] {
  const difference = now && differenceOf(shown, now);
  if (!difference) return [];
  const { from, shownTo, nowTo } = difference;
  return [new StepMap([from, shownTo - from, nowTo - from])];
}
