import type { Node } from 'prosemirror-model';

const known = new WeakMap<Node, string>();

/** Equal for blocks that read the same, whatever their ids are. */
export function namelessKey(node: Node): string {
  const found = known.get(node);
  if (found !== undefined) return found;
  const key = JSON.stringify(node.toJSON(), (name, value: unknown) =>
    unread.includes(name) || value === null ? undefined : value,
  );
  known.set(node, key);
  return key;
}

/** Ids, and attributes that name an id. */
const unread = ['id', 'column', 'target'];
