import type { BlockNode } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import { writeBlocks } from './writeBlocks.ts';

/** Openings and closings: paragraphs, with their markers. */
export function narrative(node: BlockNode<'openings'> | BlockNode<'closings'>, context: Context): Part[] {
  const style = node.type.name === 'openings' ? 'MoDau' : 'KetThuc';
  return writeBlocks(node as unknown as Node, context, { style });
}
