import { writeNode } from '@duthao/plan';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { ProsemirrorBinding } from 'y-prosemirror';
import * as Y from 'yjs';

/**
 * y-prosemirror replaces the whole page for every remote change, which throws away the decorations of every
 * plugin; that is narrowed here to the smallest element that changed. It writes local changes by comparing
 * children by their position, which turns one block into another; `writeNode` takes its place.
 */
export function narrowChanges(binding: ProsemirrorBinding): void {
  Object.defineProperty(binding, '_tr', {
    configurable: true,
    get: () => {
      const tr: Transaction = binding.prosemirrorView.state.tr.setMeta('addToHistory', false);
      const replaceAll = tr.replace.bind(tr);
      tr.replace = (from, to, slice = Slice.empty) =>
        replaceNarrowly(tr, slice.content, binding) ? tr : replaceAll(from, to, slice);
      return tr;
    },
  });
  binding._prosemirrorChanged = (doc) => writeNode(binding.type, doc, binding.mapping);
}

/** The children of two nodes from the first to the last that are not the same object. */
function differing(before: Fragment, after: Fragment): { left: number; right: number } {
  const least = Math.min(before.childCount, after.childCount);
  let left = 0;
  while (left < least && before.child(left) === after.child(left)) left += 1;
  let right = 0;
  const lastBefore = before.childCount - 1;
  const lastAfter = after.childCount - 1;
  while (right < least - left && before.child(lastBefore - right) === after.child(lastAfter - right)) {
    right += 1;
  }
  return { left, right };
}

function sizeOf(content: Fragment, from: number, to: number): number {
  let size = 0;
  for (let index = from; index < to; index += 1) size += content.child(index).nodeSize;
  return size;
}

interface Level {
  type: Y.XmlFragment;
  index: number;
}

function replaceNarrowly(tr: Transaction, content: Fragment, binding: ProsemirrorBinding): boolean {
  let before = tr.doc.content;
  let after = content;
  let start = 0;
  let type: Y.XmlFragment = binding.type;
  let inline = false;
  const path: Level[] = [];
  for (;;) {
    const { left, right } = differing(before, after);
    const oneEach = before.childCount - left - right === 1 && after.childCount - left - right === 1;
    const child = oneEach ? before.child(left) : undefined;
    const next = oneEach ? after.child(left) : undefined;
    const inner = child && !child.isText && next && child.sameMarkup(next) ? type.get(left) : undefined;
    if (!child || !next || !(inner instanceof Y.XmlElement) || binding.mapping.get(inner) !== next) {
      const whole = { left, right };
      if (before.childCount + after.childCount === left * 2 + right * 2) return true;
      return applyStep(tr, { start, before, after, whole, inline }, path, binding);
    }
    path.push({ type: inner, index: left });
    start += sizeOf(before, 0, left) + 1;
    inline = child.inlineContent;
    [before, after, type] = [child.content, next.content, inner];
  }
}

interface Change {
  start: number;
  before: Fragment;
  after: Fragment;
  whole: { left: number; right: number };
  inline: boolean;
}

function applyStep(
  tr: Transaction,
  change: Change,
  path: readonly Level[],
  binding: ProsemirrorBinding,
): boolean {
  const step = textStep(change) ?? childStep(change);
  if (tr.maybeStep(step).failed !== null) return false;
  // The ancestors are new objects now; the binding must know them, or it would compare them in full later.
  let node: Node = tr.doc;
  for (const { type, index } of path) {
    node = node.child(index);
    binding.mapping.set(type, node);
  }
  return true;
}

function childStep({ start, before, after, whole: { left, right } }: Change): ReplaceStep {
  const from = start + sizeOf(before, 0, left);
  const to = start + sizeOf(before, 0, before.childCount - right);
  const children: Node[] = [];
  for (let index = left; index < after.childCount - right; index += 1) children.push(after.child(index));
  return new ReplaceStep(from, to, new Slice(Fragment.from(children), 0, 0));
}

/** Within a text block only the characters that differ; undefined when the difference reaches into a node. */
function textStep({ start, before, after, inline }: Change): ReplaceStep | undefined {
  if (!inline) return undefined;
  const from = before.findDiffStart(after);
  const ends = before.findDiffEnd(after);
  if (from === null || !ends) return undefined;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const to = ends.a + overlap;
  const end = ends.b + overlap;
  if (isInsideChild(before, from) || isInsideChild(before, to)) return undefined;
  if (isInsideChild(after, from) || isInsideChild(after, end)) return undefined;
  return new ReplaceStep(start + from, start + to, new Slice(after.cut(from, end), 0, 0));
}

function isInsideChild(content: Fragment, offset: number): boolean {
  let begin = 0;
  for (let index = 0; index < content.childCount; index += 1) {
    const child = content.child(index);
    if (!child.isText && offset > begin && offset < begin + child.nodeSize) return true;
    begin += child.nodeSize;
  }
  return false;
}
