import { schema } from '@duthao/plan';
import { Fragment } from 'prosemirror-model';

type Node = ReturnType<typeof schema.node>;

/** Spaces at the end of a paragraph say nothing, but where somebody suggests to join the next one to it. */
export function withSpaces(node: Node, joined: ReadonlySet<string>): Node {
  if (joined.size === 0 || node.isTextblock || node.isLeaf) return node;
  const children = node.children.map((child, index) => {
    const below = node.maybeChild(index + 1);
    const isJoined = below?.type === child.type && joined.has(String(below.attrs['id']));
    if (!child.isTextblock || !isJoined) return withSpaces(child, joined);
    return child.copy(child.content.append(Fragment.from(schema.text(' '))));
  });
  return node.copy(Fragment.from(children));
}
