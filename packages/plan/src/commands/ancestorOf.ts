import type { Node, ResolvedPos } from 'prosemirror-model';
import type { BlockName } from '../blocks/index.ts';

/** A node around a position. */
export interface Ancestor {
  readonly node: Node;
  /** Before the node; its content starts at `pos + 1`. */
  readonly pos: number;
  readonly end: number;
  readonly depth: number;
  readonly name: BlockName;
  /** Among its siblings. */
  readonly index: number;
  readonly parent: Node;
}

function ancestorAt($pos: ResolvedPos, depth: number): Ancestor {
  const node = $pos.node(depth);
  const pos = $pos.before(depth);
  return {
    node,
    pos,
    end: pos + node.nodeSize,
    depth,
    name: node.type.name as BlockName,
    index: $pos.index(depth - 1),
    parent: $pos.node(depth - 1),
  };
}

/** The nearest node of one of the given kinds around a position. */
export function ancestorOf($pos: ResolvedPos, ...names: readonly BlockName[]): Ancestor | undefined {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (names.includes($pos.node(depth).type.name as BlockName)) return ancestorAt($pos, depth);
  }
  return undefined;
}

/** The line of text around a position; a footnote belongs to the line it stands in. */
export function textblockOf($pos: ResolvedPos): Ancestor | undefined {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if ($pos.node(depth).isTextblock) return ancestorAt($pos, depth);
  }
  return undefined;
}
