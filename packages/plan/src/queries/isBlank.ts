import type { Node } from 'prosemirror-model';

/** Whether a textblock prints nothing: no words, and no footnote, reference, unit or day. */
export function isBlank(textblock: Node): boolean {
  return textblock.children.every((child) =>
    child.isText ? !child.text!.trim() : ['hardBreak', 'suggestedSplit'].includes(child.type.name),
  );
}
