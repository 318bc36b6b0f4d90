import { schema } from '@duthao/plan';
import type { Inline } from '../lines/inline.ts';

type Node = ReturnType<typeof schema.node>;

/** Pieces of a line as nodes; white space is brought to single spaces, none at the ends. */
export function inlineNodes(inlines: readonly Inline[], newId: () => string): Node[] {
  const nodes: Node[] = [];
  let spaced = true;
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const text = inline.text.replace(/\s+/gu, ' ');
      const kept: string = spaced ? text.replace(/^ /u, '') : text;
      if (kept === '') continue;
      nodes.push(
        schema.text(
          kept,
          inline.marks.map((mark) => schema.mark(mark)),
        ),
      );
      spaced = kept.endsWith(' ');
    } else {
      spaced = inline.kind === 'break';
      nodes.push(
        inline.kind === 'break'
          ? schema.node('hardBreak')
          : schema.node('footnote', { id: newId() }, inlineNodes(inline.content, newId)),
      );
    }
  }
  return withoutEndSpace(nodes);
}

function withoutEndSpace(nodes: Node[]): Node[] {
  const last = nodes.at(-1);
  if (!last?.isText || !last.text!.endsWith(' ')) return nodes;
  const text = last.text!.trimEnd();
  return text === ''
    ? withoutEndSpace(nodes.slice(0, -1))
    : [...nodes.slice(0, -1), schema.text(text, last.marks)];
}
