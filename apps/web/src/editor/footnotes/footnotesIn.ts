import type { Node } from '@tiptap/pm/model';
import { atomsIn } from '../printed/atomsIn.ts';

export interface ShownFootnote {
  readonly number: number;
  readonly pos: number;
  readonly text: string;
}

/** The footnotes of a plan in the order of their marks. */
export function footnotesIn(doc: Node): ShownFootnote[] {
  return atomsIn(doc)
    .filter(({ node }) => node.type.name === 'footnote')
    .map(({ node, offset }, index) => ({ number: index + 1, pos: offset, text: node.textContent }));
}
