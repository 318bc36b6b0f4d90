import { Fragment, type Node } from 'prosemirror-model';
import type { Judge } from './Judge.ts';
import { readRecord, recordsOf, type SuggestionRecord } from './record.ts';
import { settleMarks } from './settleMarks.ts';

/**
 * The node with suggestions inside it carried out or taken back as the judge says; everything else, other
 * people's suggestions and comments too, stays the same object. What is suggested about the node itself is not
 * looked at.
 */
export function settle(node: Node, judge: Judge): Node {
  const children = settleAll(node.children, judge);
  return isSame(children, node.children) ? node : node.copy(Fragment.from(children));
}

const isSame = (some: readonly Node[], others: readonly Node[]): boolean =>
  some.length === others.length && some.every((node, index) => node === others[index]);

function settleAll(nodes: readonly Node[], judge: Judge): Node[] {
  const settled: Node[] = [];
  for (const node of nodes) {
    const parts = settleOne(node, judge);
    const above = settled.at(-1);
    const first = parts[0];
    if (first && above && isJoined(node, judge) && canJoin(above, first)) {
      settled[settled.length - 1] = above.copy(above.content.append(first.content));
      parts.shift();
    }
    settled.push(...parts);
  }
  return settled;
}

function isJoined(node: Node, judge: Judge): boolean {
  const record = readRecord(node, 'suggestedDelete');
  return record?.join === true && judge(record) === 'accept';
}

const canJoin = (above: Node, below: Node): boolean => above.isTextblock && above.type === below.type;

function settleOne(node: Node, judge: Judge): Node[] {
  if (node.isText) {
    const marks = settleMarks(node, judge);
    if (marks === null) return [];
    return [marks === node.marks ? node : node.mark(marks)];
  }
  const records = recordsOf(node);
  let attrs = node.attrs;
  for (const { name, record } of records) {
    const verdict = judge(record);
    if (verdict === 'keep') continue;
    if (name === 'suggestedInsert' && verdict === 'reject') return [];
    if (name === 'suggestedDelete' && verdict === 'accept' && !record.join) return [];
    const former = name === 'suggestedChange' && verdict === 'reject' ? knownOf(node, record) : {};
    attrs = { ...attrs, ...former, [name]: null };
  }
  return cutAtSplits(node.children, judge).map(({ begins, children: part }, index) => {
    const children = settleAll(part, judge);
    if (index === 0 && attrs === node.attrs && isSame(children, node.children)) return node;
    const own = index === 0 ? attrs : (begins ?? {});
    return node.type.create(own, Fragment.from(children), node.marks);
  });
}

/** The attributes of a node as they are until somebody accepts what is suggested about them. */
export function attrsBefore(node: Node): Node['attrs'] {
  const change = readRecord(node, 'suggestedChange');
  const unreviewed = recordsOf(node).map(({ name }) => [name, null]);
  return { ...node.attrs, ...(change ? knownOf(node, change) : {}), ...Object.fromEntries(unreviewed) };
}

/** Former values of attributes that the node has; never of its id. */
function knownOf(node: Node, { former }: SuggestionRecord): Record<string, unknown> {
  const known = Object.entries(former ?? {}).filter(([name]) => name in node.attrs && name !== 'id');
  return Object.fromEntries(known);
}

interface Part {
  /** Attributes of the block that a split begins. */
  readonly begins?: SuggestionRecord['attrs'];
  readonly children: Node[];
}

function cutAtSplits(children: readonly Node[], judge: Judge): Part[] {
  let part: Part = { children: [] };
  const parts = [part];
  for (const child of children) {
    const record = child.type.name === 'suggestedSplit' ? readRecord(child, 'suggestedInsert') : null;
    if (record && judge(record) === 'accept') {
      part = { begins: record.attrs, children: [] };
      parts.push(part);
    } else part.children.push(child);
  }
  return parts;
}
