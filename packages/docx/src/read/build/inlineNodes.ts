import { schema } from '@duthao/plan';
import type { Inline, Review } from '../lines/inline.ts';
import type { Builder } from './Builder.ts';
import { fieldNode } from './fieldNode.ts';

type Node = ReturnType<typeof schema.node>;
type TextPiece = Extract<Inline, { kind: 'text' }>;

/** Pieces of a line as nodes; white space is brought to single spaces, none at the ends. */
export function inlineNodes(inlines: readonly Inline[], builder: Builder): Node[] {
  const nodes: Node[] = [];
  let spaced = true;
  inlines.forEach((inline, index) => {
    const field = inline.kind === 'text' ? fieldNode(inlines, index, builder) : undefined;
    if (field === 'taken') return;
    if (field) {
      nodes.push(field);
      spaced = false;
    } else if (inline.kind === 'text') {
      const text = inline.text.replace(/\s+/gu, ' ');
      const kept = spaced ? text.replace(/^ /u, '') : text;
      if (kept === '') return;
      nodes.push(schema.text(kept, marksOf(inline)));
      spaced = kept.endsWith(' ');
    } else {
      spaced = inline.kind === 'break';
      nodes.push(inline.kind === 'break' ? schema.node('hardBreak') : footnote(inline.content, builder));
    }
  });
  return withoutEndSpace(nodes);
}

function footnote(content: readonly Inline[], builder: Builder): Node {
  return schema.node('footnote', { id: builder.newId() }, inlineNodes(content, builder));
}

function marksOf({ marks, review }: TextPiece) {
  return [...marks.map((mark) => schema.mark(mark)), ...(review ?? []).map(reviewMark)].reduce(
    (set, mark) => mark.addToSet(set),
    schema.text(' ').marks,
  );
}

function reviewMark(review: Review) {
  if (review.type === 'comment') return schema.mark('comment', { thread: review.thread });
  const { type, id, author, time } = review;
  return schema.mark(type, { id, author, time });
}

function withoutEndSpace(nodes: Node[]): Node[] {
  const last = nodes.at(-1);
  if (!last?.isText || !last.text!.endsWith(' ')) return nodes;
  const text = last.text!.trimEnd();
  return text === ''
    ? withoutEndSpace(nodes.slice(0, -1))
    : [...nodes.slice(0, -1), schema.text(text, last.marks)];
}
