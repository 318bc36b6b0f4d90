import { schema } from '@duthao/plan';
import type { Inline, Review } from '../lines/inline.ts';
import type { Builder } from './Builder.ts';
import { fieldNode } from './fieldNode.ts';
import { recordOf, suggestedBy, without } from './suggested.ts';

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
      nodes.push(inline.kind === 'break' ? breakNode(inline) : footnote(inline, builder));
    }
  });
  return withoutEndSpace(nodes);
}

function footnote({ content, review }: Extract<Inline, { kind: 'note' }>, builder: Builder): Node {
  const attrs = { id: builder.newId(), ...suggestedBy(review) };
  return schema.node('footnote', attrs, inlineNodes(without(content, review), builder));
}

/** A break of the line, or the place where somebody suggests another paragraph. */
function breakNode({ begins, review = [] }: Extract<Inline, { kind: 'break' }>): Node {
  const [cut] = review;
  if (!begins || !cut || cut.type === 'comment') return schema.node('hardBreak', { ...suggestedBy(review) });
  const attrs = Object.fromEntries(Object.entries(begins).filter(([, value]) => value !== null));
  return schema.node('suggestedSplit', { suggestedInsert: recordOf(cut, { attrs }) });
}

function marksOf({ marks, review }: TextPiece) {
  return [...marks.map((mark) => schema.mark(mark)), ...(review ?? []).flatMap(reviewMark)].reduce(
    (set, mark) => mark.addToSet(set),
    schema.text(' ').marks,
  );
}

const WORDS = {
  insertion: 'insertion',
  blockInsertion: 'insertion',
  deletion: 'deletion',
  blockDeletion: 'deletion',
} as const;

function reviewMark(review: Review) {
  if (review.type === 'comment') return [schema.mark('comment', { thread: review.thread })];
  const { type, id, author, time } = review;
  if (type === 'format')
    return [schema.mark('formatChange', { id, author, time, former: JSON.stringify(review.former) })];
  return type === 'join' || type === 'form' ? [] : [schema.mark(WORDS[type], { id, author, time })];
}

function withoutEndSpace(nodes: Node[]): Node[] {
  const last = nodes.at(-1);
  if (!last?.isText || !last.text!.endsWith(' ')) return nodes;
  const text = last.text!.trimEnd();
  return text === ''
    ? withoutEndSpace(nodes.slice(0, -1))
    : [...nodes.slice(0, -1), schema.text(text, last.marks)];
}
