import type { Thread } from '@duthao/plan';
import type { NumberedComment } from './commentParts.ts';
import type { CommentAnchors } from './createAnchors.ts';

/** A comment that stands at the title because its words are gone says which words these were. */
export function namePlaces(
  comments: readonly NumberedComment[],
  { id, quote }: Thread,
  anchors: CommentAnchors,
): NumberedComment[] {
  if (!quote || anchors.isPlaced(id)) return [...comments];
  return comments.map((comment) =>
    comment.parent === null ? { ...comment, text: `[Về đoạn “${quote}”] ${comment.text}` } : comment,
  );
}
