import { Fragment, type Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { pieceText } from './printedTextOf.ts';

/** The same textblock with those of its spaces made unbreakable that `hold` replaces. */
export function holdSpaces(textblock: Node, hold: (piece: string) => string, context: Context): Node {
  const children = textblock.children.map((child) => {
    const text = hold(pieceText(child, context));
    return child.isText && text !== child.text ? child.type.schema.text(text, child.marks) : child;
  });
  return textblock.copy(Fragment.from(children));
}
