import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

/** Makes the document of a transaction read as `after`, by small steps, from the last one to the first. */
export function replaceDoc(tr: Transaction, after: Node): Transaction {
  const before = tr.doc;
  change(tr, before, after, 0);
  if (!tr.doc.eq(after)) throw new RangeError('the steps do not lead to the wanted document');
  return tr;
}

function change(tr: Transaction, before: Node, after: Node, start: number): void {
  if (before === after) return;
  const isAlike = before.childCount === after.childCount && !before.inlineContent;
  if (!isAlike || before.children.some((child, i) => child.type !== after.child(i).type)) {
    replaceContent(tr, before, after, start);
    return;
  }
  let pos = start + before.content.size;
  for (let i = before.childCount - 1; i >= 0; i -= 1) {
    const [child, wanted] = [before.child(i), after.child(i)];
    pos -= child.nodeSize;
    if (!child.isLeaf) change(tr, child, wanted, pos + 1);
    for (const [name, value] of Object.entries(wanted.attrs)) {
      if (child.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
    }
  }
}

function replaceContent(tr: Transaction, before: Node, after: Node, start: number): void {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || !ends) return;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const slice = after.slice(from, ends.b + overlap);
  const step = new ReplaceStep(start + from, start + ends.a + overlap, slice);
  if (tr.maybeStep(step).failed === null) return;
  tr.step(new ReplaceStep(start, start + before.content.size, after.slice(0, after.content.size)));
}
