/**
 * What the schema allows, asked for stored structs rather than for ProseMirror nodes: y-prosemirror deletes
 * from the shared document whatever the schema rejects, so nothing rejectable may ever be stored.
 */
import type { ContentMatch, MarkType, NodeType } from 'prosemirror-model';
import type { Attr } from '../blocks/attr.ts';
import { blocks } from '../blocks/index.ts';
import { schema } from '../schema.ts';

function childrenOf(type: NodeType): Set<string> {
  const found = new Set<string>();
  const seen = new Set<ContentMatch>();
  const open = [type.contentMatch];
  for (let match = open.pop(); match; match = open.pop()) {
    if (seen.has(match)) continue;
    seen.add(match);
    for (let i = 0; i < match.edgeCount; i += 1) {
      const edge = match.edge(i);
      found.add(edge.type.name);
      open.push(edge.next);
    }
  }
  return found;
}

const children = new Map(
  Object.values(schema.nodes)
    .filter((type) => type !== schema.topNodeType && !type.isText)
    .map((type) => [type.name, childrenOf(type)]),
);

/** Whether `name` is a node that is stored as an element; text and the plan itself are not. */
export const isElementName = (name: string): boolean => children.has(name);

/** Whether a node may hold another; 'text' asks for text. */
export const mayHold = (parent: string, child: string): boolean => children.get(parent)?.has(child) === true;

/** Whether an attribute of that name and value belongs to the node; null is never stored. */
export function isAttr(node: string, key: string, value: unknown): boolean {
  if (!isElementName(node)) return false;
  const attrs: Readonly<Record<string, Attr<unknown>>> = blocks[node as keyof typeof blocks].attrs;
  return Object.hasOwn(attrs, key) && attrs[key]!.is(value);
}

const markTypes = new Map(Object.entries(schema.marks));

/** y-prosemirror stores marks that overlap with themselves as `name--hash`, the others by their name. */
function markOf(key: string): MarkType | undefined {
  const plain = markTypes.get(key);
  if (plain) return plain.excludes(plain) ? plain : undefined;
  const hashed = markTypes.get(/^(\w+)--[a-zA-Z0-9+/=]{8}$/.exec(key)?.[1] ?? '');
  return hashed?.excludes(hashed) === false ? hashed : undefined;
}

/** Whether a formatting struct may stand in the text of a node; a null value ends the mark. */
export function isFormat(node: string, key: string, value: unknown): boolean {
  const type = markOf(key);
  if (!type || !schema.nodes[node as keyof typeof schema.nodes]?.allowsMarkType(type)) return false;
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const known = type.spec.attrs ?? {};
  return Object.entries(value).every(
    ([name, attr]) => Object.hasOwn(known, name) && (attr === null || typeof attr === 'string'),
  );
}
