import type { Node } from 'prosemirror-model';
import type { BlockName, Faces } from '../../blocks/index.ts';
import { faceOf } from '../../faceOf.ts';
import { sectionRefText, writtenDate } from '../printed.ts';
import type { Printing } from './Printing.ts';

type InlineName = Extract<
  BlockName,
  'text' | 'hardBreak' | 'footnote' | 'sectionRef' | 'unitRef' | 'dueDate' | 'suggestedSplit'
>;

const inlineFaces: Pick<Faces<[Printing], string>, InlineName> = {
  text: (node) => node.text ?? '',
  hardBreak: () => '\n',
  footnote: (node, printing) => {
    const own = node as unknown as Node;
    // Its number is taken before its words are read, as a reader meets the mark first.
    const n = printing.footnotes.push('');
    printing.footnotes[n - 1] = inlineText(own, printing).trim();
    return printing.footnoteMark(n);
  },
  sectionRef: (node, { outline }) => sectionRefText(outline, node.attrs.target),
  unitRef: (node) => node.attrs.label ?? '',
  dueDate: (node) => writtenDate(node.attrs.date),
  suggestedSplit: () => '',
};

/** The words of a textblock, or of a footnote. */
export function inlineText(textblock: Node, printing: Printing): string {
  const faces = inlineFaces as Faces<[Printing], string>;
  return textblock.children.map((child) => faceOf(faces, child, printing)).join('');
}
