import { deleteSelection } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from 'y-prosemirror';

/** What arrives from others, from the server and from undo has been judged elsewhere. */
const isLocal = (tr: Transaction): boolean => !tr.getMeta(ySyncPluginKey)?.isChangeOrigin;

/** Whether a change replaces something between the fixed parts of the plan, or reaches over from one into another. */
function crossesParts(tr: Transaction): boolean {
  let crosses = false;
  tr.steps.forEach((step, i) => {
    step.getMap().forEach((from, to) => {
      crosses ||= tr.docs[i]!.resolve(from).sharedDepth(to) === 0;
    });
  });
  return crosses;
}

/** A decision begins with its letterhead; anything else in an empty decision part has strayed there. */
function straysIntoDecision(tr: Transaction): boolean {
  const [before, after] = [tr.before.firstChild, tr.doc.firstChild];
  return (
    before?.childCount === 0 && (after?.childCount ?? 0) > 0 && after?.firstChild?.type.name !== 'letterhead'
  );
}

/** Where a text selection does not stand in a line, the nearest one that does. */
export function selectionInText(doc: Node, selection: Selection): Selection | null {
  if (!(selection instanceof TextSelection)) return null;
  const { $anchor, $head } = selection;
  if ($anchor.parent.inlineContent && $head.parent.inlineContent) return null;
  return Selection.findFrom($head, 1, true) ?? Selection.findFrom($head, -1, true) ?? Selection.near($head);
}

/** Whether more is selected than a stretch of one line. */
const spansBlocks = ({ $from, $to, empty }: Selection): boolean =>
  !empty && !($from.sameParent($to) && $from.parent.inlineContent);

/** Typing, pasting and cutting over several blocks take them out as the Delete key does, before anything comes in. */
function clearBlocks(view: EditorView): void {
  if (spansBlocks(view.state.selection) && view.editable) deleteSelection(view.state, view.dispatch, view);
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (!spansBlocks(selection) || !event.clipboardData || !view.editable) return false;
  const { dom, text } = view.serializeForClipboard(selection.content());
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  clearBlocks(view);
  return true;
}

/** Focus that comes by the Tab key or from a script brings no caret with it; without one the keys go nowhere. */
function bringCaret(view: EditorView): boolean {
  requestAnimationFrame(() => {
    if (view.isDestroyed || !view.hasFocus()) return;
    const { anchorNode } = view.dom.ownerDocument.getSelection() ?? {};
    if (!anchorNode || !view.dom.contains(anchorNode)) view.focus();
  });
  return false;
}

/**
 * Keeps the fixed parts of a plan as they are: the caret always stands in a line, and no typing, pasting or
 * dropping replaces a part, reaches over its end or lands in the empty decision part.
 */
export const PartsGuard = Extension.create({
  name: 'partsGuard',
  priority: 800,
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (tr) =>
        !tr.docChanged || !isLocal(tr) || !(crossesParts(tr) || straysIntoDecision(tr)),
      appendTransaction: (trs, _before, { doc, selection, tr }) => {
        const near = selectionInText(doc, selection);
        if (!near) return null;
        if (trs.some((before) => before.getMeta('addToHistory') === false)) tr.setMeta('addToHistory', false);
        return tr.setSelection(near);
      },
      props: {
        handleTextInput: (view, _from, _to, text) => {
          if (!spansBlocks(view.state.selection)) return false;
          clearBlocks(view);
          view.dispatch(view.state.tr.insertText(text).scrollIntoView());
          return true;
        },
        handlePaste: (view) => {
          clearBlocks(view);
          return false;
        },
        handleDOMEvents: {
          compositionstart: (view) => {
            clearBlocks(view);
            return false;
          },
          focus: bringCaret,
          cut,
        },
      },
    }),
  ],
});
