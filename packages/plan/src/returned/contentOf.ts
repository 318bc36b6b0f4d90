import type { Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import type { NewLine } from './Edit.ts';
import type { Placing } from './Placing.ts';
import { NOTE_SIGN } from './WordFile.ts';

/** Inside a block that is suggested as a whole the words need no marks of their own. */
export function contentOf({ options }: Placing, { notes }: NewLine, text: string): Node[] {
  const nodes: Node[] = [];
  let note = 0;
  for (const part of text.split(/([\n\u2029\ufffc])/u)) {
    if (part === '') continue;
    if (part === NOTE_SIGN) {
      const words = notes[note++] ?? '';
      nodes.push(
        schema.nodes.footnote.create({ id: options.newId() }, words === '' ? null : schema.text(words)),
      );
    } else if (part === '\n' || part === '\u2029') nodes.push(schema.nodes.hardBreak.create());
    else nodes.push(schema.text(part));
  }
  return nodes;
}
