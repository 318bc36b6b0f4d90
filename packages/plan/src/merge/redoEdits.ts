import type { Fragment, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { BlockEdit, NodeJson } from './BlockEdit.ts';
import { commonKeys } from './commonKeys.ts';
import { mergeInline } from './mergeInline.ts';
import { fromUnits, toUnits } from './tokens.ts';
import { indexTree, ROOT } from './treeIndex.ts';

/**
 * Makes changes again, block by block, in whatever the plan has become: words are merged into lines that others have
 * changed meanwhile. Gives back what found no place; of that nothing was made.
 */
export function redoEdits(tr: Transaction, edits: readonly BlockEdit[]): BlockEdit[] {
  return edits.filter((edit) => !redo(tr, edit));
}

function redo(tr: Transaction, edit: BlockEdit): boolean {
  const at = findBlock(tr.doc, edit.key);
  if (edit.before === null) return at === null && edit.after !== null && insert(tr, edit, edit.after);
  if (at === null) return false;
  if (edit.after !== null) return change(tr, at, edit.before, edit.after);
  tr.delete(at.pos, at.pos + at.node.nodeSize);
  return true;
}

interface Found {
  readonly node: Node;
  readonly pos: number;
}

function insert(tr: Transaction, { parent, behind }: BlockEdit, after: NodeJson): boolean {
  const holder = parent === ROOT ? null : findBlock(tr.doc, parent);
  if (!holder) return false;
  const node = toNode(tr, after);
  const before = behind === null ? null : findBlock(tr.doc, behind);
  const isInside = before && before.pos > holder.pos && before.pos < holder.pos + holder.node.nodeSize;
  const pos = isInside ? before.pos + before.node.nodeSize : holder.pos + 1 + endOf(holder.node, behind);
  const index = tr.doc.resolve(pos).index();
  if (!tr.doc.resolve(pos).parent.canReplaceWith(index, index, node.type)) return false;
  tr.insert(pos, node);
  return true;
}

/** Without the block that it stood behind a new one stands last, or first where it stood first. */
const endOf = (holder: Node, behind: string | null): number => (behind === null ? 0 : holder.content.size);

function change(tr: Transaction, { node, pos }: Found, before: NodeJson, after: NodeJson): boolean {
  const [was, is] = [toNode(tr, before), toNode(tr, after)];
  if (is.type !== node.type) return false;
  const { content, left } = mergeInline(was.content, is.content, node.content, (_was, mine) => mine);
  if (left.length > 0) return false;
  if (node.inlineContent) replaceLine(tr, pos + 1, node, content);
  for (const name of Object.keys(is.attrs)) {
    if (is.attrs[name] !== was.attrs[name]) tr.setNodeAttribute(pos, name, is.attrs[name]);
  }
  return true;
}

/** Replaces only what differs, so that what stays keeps its place for others. */
function replaceLine(tr: Transaction, start: number, { content: now }: Node, next: Fragment): void {
  const [old, fresh] = [toUnits(now), toUnits(next)];
  const matched = commonKeys(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  );
  const offsets = [0];
  for (const { node } of old) offsets.push(offsets.at(-1)! + node.nodeSize);
  let [to, freshTo] = [old.length, fresh.length];
  // From the end, so that what comes before keeps its position.
  for (let i = old.length - 1; i >= -1; i -= 1) {
    const j = i < 0 ? -1 : matched[i]!;
    if (i >= 0 && (j < 0 || !fresh[j]!.node.eq(old[i]!.node))) continue;
    if (i + 1 < to || j + 1 < freshTo) {
      tr.replaceWith(start + offsets[i + 1]!, start + offsets[to]!, fromUnits(fresh.slice(j + 1, freshTo)));
    }
    [to, freshTo] = [i, j];
  }
}

function findBlock(doc: Node, key: string): Found | null {
  const node = indexTree(doc).get(key)?.node;
  if (!node) return null;
  let found: Found | null = null;
  doc.descendants((child, pos) => {
    if (child === node) found = { node, pos };
    return found === null && !child.inlineContent;
  });
  return found;
}

function toNode({ doc }: Transaction, json: NodeJson): Node {
  return doc.type.schema.nodeFromJSON(json);
}
