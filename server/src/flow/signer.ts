import { type BlockNode, fromYDoc, type Plan, updateYDoc } from '@duthao/plan';
import type { PlanFlow, SignerChange } from '@duthao/protocol';
import type * as Y from 'yjs';
import { findIn, issuePart } from '../numbers/issuePart.ts';

type Node = Plan['doc'];
type Signer = NonNullable<PlanFlow['signer']>;

const signerFields = ['authority', 'position', 'name', 'post'] as const;
const headFields = ['month', 'year', 'urgency'] as const;

/**
 * Writes another signer (the last one, who signs for the agency), month or mức độ khẩn into the part that is issued;
 * nothing else changes.
 */
export function changeSigner(ydoc: Y.Doc, change: SignerChange, origin: unknown): void {
  const doc = fromYDoc(ydoc);
  const part = issuePart(doc);
  const sets = new Map<Node | undefined, object>([
    [lastSigner(part), pick(change, signerFields)],
    [findIn(part, 'letterhead'), pick(change, headFields)],
  ]);
  updateYDoc(ydoc, withChanges(doc, sets), origin);
}

/** What may be changed so, as the document says it; null when it names nobody. */
export function signerOf(doc: Node): Signer | null {
  const part = issuePart(doc);
  const attrs = lastSigner(part)?.attrs as BlockNode<'signature'>['attrs'] | undefined;
  if (!attrs) return null;
  const { authority, position, name, post } = attrs;
  const head = findIn(part, 'letterhead')?.attrs as BlockNode<'letterhead'>['attrs'] | undefined;
  const { month = null, year = null, urgency = null } = head ?? {};
  return {
    authority: authority ?? '',
    position: position ?? '',
    name: name ?? '',
    post: post ?? '',
    month,
    year,
    urgency,
  };
}

function lastSigner(part: Node): Node | undefined {
  let found: Node | undefined;
  findIn(part, 'endorsement')?.descendants((node) => {
    if (node.type.name === 'signature') found = node;
  });
  return found;
}

function withChanges(node: Node, sets: ReadonlyMap<Node | undefined, object>): Node {
  if (node.isInline || node.isTextblock) return node;
  const attrs = { ...node.attrs, ...sets.get(node) };
  const children = node.children.map((child) => withChanges(child, sets));
  return node.type.create(attrs, children, node.marks);
}

function pick<Value extends object>(from: Value, names: readonly (keyof Value)[]): Partial<Value> {
  const found: Partial<Value> = {};
  for (const name of names) if (from[name] !== undefined) found[name] = from[name];
  return found;
}
