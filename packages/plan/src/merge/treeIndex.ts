import type { Node } from 'prosemirror-model';

/** A block of one version of the plan, found by a key that is the same in all versions. */
export interface Entry {
  readonly node: Node;
  readonly parent: string;
  readonly children: readonly string[];
}

export type TreeIndex = ReadonlyMap<string, Entry>;

export const ROOT = 'plan';

/** Blocks are known by their id; cells by their column, and parts that stand once by their name. */
export function indexTree(plan: Node): TreeIndex {
  const index = new Map<string, Entry>();
  const add = (node: Node, key: string, parent: string): void => {
    const children: string[] = [];
    index.set(key, { node, parent, children });
    if (node.inlineContent) return;
    node.forEach((child) => {
      let name = keyOf(child, key);
      while (index.has(name)) name += '~';
      children.push(name);
      add(child, name, key);
    });
  };
  add(plan, ROOT, '');
  return index;
}

function keyOf(node: Node, parent: string): string {
  if (typeof node.attrs['id'] === 'string') return `${node.type.name}#${node.attrs['id']}`;
  if (node.type.name === 'taskCell') return `${parent}/cell:${node.attrs['column']}`;
  return `${parent}/${node.type.name}`;
}
