import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { matchedChildren } from './matchedChildren.ts';

/** Makes the document of a transaction read as `after`, by small steps, from the last one to the first. */
export function replaceDoc(tr: Transaction, after: Node): Transaction {
  const before = tr.doc;
  change(tr, before, after, 0);
  if (!tr.doc.eq(after)) throw new RangeError('the steps do not lead to the wanted document');
  return tr;
}

function change(tr: Transaction, before: Node, after: Node, start: number): void {
  if (before === after) return;
  if (before.inlineContent) return changeLine(tr, before, after, start);
  let [a, b] = [before.childCount, after.childCount];
  let [endA, endB] = [before.content.size, after.content.size];
  const gap = (toA: number, toB: number): void => {
    const [fromA, fromB] = [endA - sizeOf(before, toA, a), endB - sizeOf(after, toB, b)];
    if (fromA < endA || fromB < endB) {
      const step = new ReplaceStep(start + fromA, start + endA, after.slice(fromB, endB));
      if (tr.maybeStep(step).failed !== null) throw new RangeError('a block does not fit');
    }
    [endA, endB] = [fromA, fromB];
  };
  try {
    for (const [i, j] of [...matchedChildren(before, after)].toReversed()) {
      gap(i + 1, j + 1);
      const [child, wanted] = [before.child(i), after.child(j)];
      [a, b, endA, endB] = [i, j, endA - child.nodeSize, endB - wanted.nodeSize];
      if (!child.isLeaf) change(tr, child, wanted, start + endA + 1);
      changeAttrs(tr, child, wanted, start + endA);
    }
    gap(0, 0);
  } catch {
    // Where single blocks may not come or go by themselves, all of the node is written anew.
    const { content } = start === 0 ? tr.doc : tr.doc.nodeAt(start - 1)!;
    tr.step(new ReplaceStep(start, start + content.size, after.slice(0, after.content.size)));
  }
}

function sizeOf(parent: Node, from: number, to: number): number {
  let size = 0;
  for (let index = from; index < to; index += 1) size += parent.child(index).nodeSize;
  return size;
}

function changeAttrs(tr: Transaction, before: Node, after: Node, pos: number): void {
  for (const [name, value] of Object.entries(after.attrs)) {
    if (before.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
}

function changeLine(tr: Transaction, before: Node, after: Node, start: number): void {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || !ends) return;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const slice = after.slice(from, ends.b + overlap);
  const step = new ReplaceStep(start + from, start + ends.a + overlap, slice);
  if (tr.maybeStep(step).failed === null) return;
  tr.step(new ReplaceStep(start, start + before.content.size, after.slice(0, after.content.size)));
}
