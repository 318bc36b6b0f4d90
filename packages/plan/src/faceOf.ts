import type { Node } from 'prosemirror-model';
import type { BlockName, BlockNode, Faces } from './blocks/index.ts';

/** Calls the face of a node's type. The registry is complete by its type, so a missing face is a broken schema. */
export function faceOf<Args extends unknown[], Result>(
  faces: Faces<Args, Result>,
  node: Node,
  ...args: Args
): Result {
  const face = faces[node.type.name as BlockName] as (node: BlockNode<BlockName>, ...args: Args) => Result;
  return face(node as unknown as BlockNode<BlockName>, ...args);
}
