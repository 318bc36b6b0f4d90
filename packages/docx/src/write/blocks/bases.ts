import { basisEnd, type BlockNode, isBlank } from '@duthao/plan';
import { TextRun } from 'docx';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { runsOf } from './inlineFaces.ts';

/** Căn cứ: italic, each on its own line, ";" after all but the last (II.6a). */
export function bases(node: BlockNode<'bases'>, context: Context): Part[] {
  const written = node.children.filter((basis) => !isBlank(basis));
  return written.map((basis, index) =>
    paragraphPart({
      style: 'CanCu',
      children: [...runsOf(basis, context), new TextRun(basisEnd(index, written.length))],
    }),
  );
}
