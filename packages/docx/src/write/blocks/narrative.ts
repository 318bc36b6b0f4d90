import type { BlockNode } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import { writeParagraph } from './writeParagraphs.ts';

/** Openings and closings: paragraphs, with their markers. */
export function narrative(node: BlockNode<'openings'> | BlockNode<'closings'>, context: Context): Part[] {
  return node.children.map((_, index) => writeParagraph(node as unknown as Node, index, context));
}
