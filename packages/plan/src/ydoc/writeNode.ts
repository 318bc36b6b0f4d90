import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import type { Mapping } from './mapping.ts';
import { matchChildren } from './matchChildren.ts';
import { storedAttrs, toElement } from './toElement.ts';
import { writeInline } from './writeInline.ts';

/**
 * Changes a shared type so that it reads as `node`, in one transaction, and touches nothing else: what stays is
 * found by identity and by id (`matchChildren`), never by position, and shared texts are never taken away from
 * a line that stays, for others may be typing in them. `mapping` is y-prosemirror's and is kept up to date.
 *
 * @param caret where the caret stands after the change, counted from the start of the node's content. Two letters
 * typed before the same two could as well stand behind them: the caret tells.
 */
export function writeNode(type: Y.XmlFragment, node: Node, mapping: Mapping, caret = NOWHERE): void {
  const write = (): void => writeInto(type, node, mapping, caret);
  if (type.doc) type.doc.transact(write);
  else write();
}

const NOWHERE = -1;

function writeInto(type: Y.XmlFragment, node: Node, mapping: Mapping, caret: number): void {
  if (mapping.get(type) === node) return;
  if (type instanceof Y.XmlElement) writeAttrs(type, node);
  if (!node.inlineContent) writeBlocks(type, node, mapping, caret);
  else if (type instanceof Y.XmlElement) writeInline(type, node, { mapping, caret, write: writeInto });
  mapping.set(type, node);
}

function writeAttrs(element: Y.XmlElement, node: Node): void {
  const stored = element.getAttributes();
  const wanted = new Map(storedAttrs(node.attrs));
  for (const [key, value] of wanted) if (stored[key] !== value) element.setAttribute(key, value);
  // What only a newer version of this program knows is not ours to take away.
  for (const key of Object.keys(stored)) {
    if (!wanted.has(key) && key in node.attrs) element.removeAttribute(key);
  }
}

function writeBlocks(parent: Y.XmlFragment, node: Node, mapping: Mapping, caret: number): void {
  const children = parent.toArray();
  const elements = children.filter((child) => child instanceof Y.XmlElement);
  const kept = matchChildren(elements, node.children, mapping);
  removeOthers(parent, new Set(kept), mapping);
  let before: Y.XmlElement | null = null;
  let made: Y.XmlElement[] = [];
  let offset = 0;
  const insert = (): void => {
    if (made.length > 0) parent.insertAfter(before, made);
    made = [];
  };
  kept.forEach((child, i) => {
    const wanted = node.child(i);
    if (!child) made.push(toElement(wanted, mapping));
    else {
      insert();
      before = child;
      writeInto(child, wanted, mapping, caret - offset - 1);
    }
    offset += wanted.nodeSize;
  });
  insert();
}

function removeOthers(parent: Y.XmlFragment, kept: ReadonlySet<unknown>, mapping: Mapping): void {
  const children = parent.toArray();
  for (let end = children.length; end > 0; end -= 1) {
    let start = end;
    while (start > 0 && !kept.has(children[start - 1])) start -= 1;
    if (start === end) continue;
    for (const child of children.slice(start, end)) mapping.delete(child);
    parent.delete(start, end - start);
    end = start;
  }
}
