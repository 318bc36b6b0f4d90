import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { findCopy } from './binding/findCopy.ts';

/** Where somebody was writing, told without positions: another document holds the same blocks elsewhere. */
interface CarriedCaret {
  /** The nearest id around the text, and the way from it to the text; null: from the top. */
  readonly id: string | null;
  readonly path: readonly number[];
  readonly left: string;
  readonly right: string;
  readonly scroller: Element | null;
  readonly top: number;
}

/** Undefined when nobody is writing here. */
export function takeCaret(editor: Editor): CarriedCaret | undefined {
  if (!editor.isInitialized || !editor.view.hasFocus()) return undefined;
  const { $head } = editor.state.selection;
  if (!$head.parent.isTextblock) return undefined;
  const path: number[] = [];
  let depth = $head.depth;
  for (; depth > 0 && !idOf($head.node(depth)); depth -= 1) path.unshift($head.index(depth - 1));
  const text = charsOf($head.parent);
  const index = text.places.filter((place) => place < $head.parentOffset).length;
  const scroller = findScroller(editor.view.dom);
  return {
    id: depth > 0 ? idOf($head.node(depth)) : null,
    path,
    left: text.chars.slice(0, index),
    right: text.chars.slice(index),
    scroller,
    top: scroller?.scrollTop ?? 0,
  };
}

/** Goes on writing where `takeCaret` left off; stays out when that place is gone. */
export function putCaret(editor: Editor, caret: CarriedCaret): void {
  if (caret.scroller) caret.scroller.scrollTop = caret.top;
  const pos = findPlace(editor.state.doc, caret);
  if (pos === undefined) return;
  const { tr, doc } = editor.state;
  editor.view.focus();
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, pos)).setMeta('addToHistory', false));
}

const idOf = (node: Node): string | null => (node.attrs['id'] as string | null | undefined) ?? null;

function findPlace(doc: Node, { id, path, left, right }: CarriedCaret): number | undefined {
  let found: { node: Node; start: number } | undefined = id === null ? { node: doc, start: 0 } : undefined;
  if (id !== null) {
    doc.descendants((node, pos) => {
      if (idOf(node) === id) found ??= { node, start: pos + 1 };
      return !found;
    });
  }
  for (const index of path) {
    const child: Node | null | undefined = found?.node.maybeChild(index);
    if (!found || !child) return undefined;
    let start = found.start + 1;
    for (let before = 0; before < index; before += 1) start += found.node.child(before).nodeSize;
    found = { node: child, start };
  }
  if (!found?.node.isTextblock) return undefined;
  const { chars, places } = charsOf(found.node);
  const index =
    findCopy([{ copy: null, text: chars }], left, right, false)?.from ?? Math.min(left.length, chars.length);
  return found.start + (places[index] ?? found.node.content.size);
}

/** The letters of a text block, one for a node among them, and the offset before each. */
function charsOf(block: Node): { chars: string; places: number[] } {
  let chars = '';
  const places: number[] = [];
  block.forEach((child, offset) => {
    const text = child.isText ? child.text! : '\ufffc';
    for (let index = 0; index < text.length; index += 1) places.push(offset + index);
    chars += text;
  });
  return { chars, places };
}

function findScroller(from: Element): Element | null {
  for (let element = from.parentElement; element; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible')
      return element;
  }
  return null;
}
