import type { Node } from 'prosemirror-model';
import type { RunFormat } from './plainRun.ts';

/** How a text looks by its marks. */
export function formatOf({ marks }: Pick<Node, 'marks'>): RunFormat {
  const has = (name: string): boolean => marks.some((mark) => mark.type.name === name);
  return {
    bold: has('bold'),
    italics: has('italic'),
    underline: has('underline'),
    ...(has('superscript') && { vertical: 'superscript' }),
    ...(has('subscript') && { vertical: 'subscript' }),
  };
}
