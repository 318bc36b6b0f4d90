import { fromYDoc, type Plan, updateYDoc } from '@duthao/plan';
import type { SignerChange } from '@duthao/protocol';
import type * as Y from 'yjs';

type Node = Plan['doc'];

const signerFields = ['authority', 'position', 'name', 'post'] as const;
const dateFields = ['month', 'year'] as const;

/** Writes another signer (the last one, who signs for the agency) or month into the document; nothing else changes. */
export function changeSigner(ydoc: Y.Doc, change: SignerChange, origin: unknown): void {
  const doc = fromYDoc(ydoc);
  const signer = pick(change, signerFields);
  const date = pick(change, dateFields);
  updateYDoc(ydoc, withChange(doc, lastSigner(doc), signer, date), origin);
}

/** The signer as the document names him; null when it names nobody. */
export function signerOf(doc: Node): Record<(typeof signerFields)[number], string> | null {
  const attrs = lastSigner(doc)?.attrs;
  if (!attrs) return null;
  const text = (name: string): string => (typeof attrs[name] === 'string' ? attrs[name] : '');
  return { authority: text('authority'), position: text('position'), name: text('name'), post: text('post') };
}

function lastSigner(doc: Node): Node | undefined {
  let found: Node | undefined;
  doc.descendants((node) => {
    if (node.type.name === 'signature') found = node;
  });
  return found;
}

function withChange(node: Node, signer: Node | undefined, set: object, date: object): Node {
  if (node.isInline || node.isTextblock) return node;
  const attrs = {
    ...node.attrs,
    ...(node === signer ? set : {}),
    ...(node.type.name === 'letterhead' ? date : {}),
  };
  const children = node.children.map((child) => withChange(child, signer, set, date));
  return node.type.create(attrs, children, node.marks);
}

function pick<Value extends object>(from: Value, names: readonly (keyof Value)[]): Partial<Value> {
  const found: Partial<Value> = {};
  for (const name of names) if (from[name] !== undefined) found[name] = from[name];
  return found;
}
