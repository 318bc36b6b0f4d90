import type { Node } from 'prosemirror-model';

/** A cell of a task in which nothing stands; one that is missing reads the same. */
export const isBlankCell = (node: Node): boolean =>
  node.type.name === 'taskCell' &&
  node.childCount <= 1 &&
  hasOnly(node, 'column') &&
  node.children.every((line) => line.isTextblock && line.content.size === 0 && hasOnly(line, 'id'));

const hasOnly = ({ attrs }: Node, name: string): boolean =>
  Object.entries(attrs).every(([key, value]) => key === name || value === null);
