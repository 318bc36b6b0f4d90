import type { CommentRef } from '@duthao/protocol';
import type { Written } from './ThreadDesk.ts';

/** What becomes of the names in a comment when its text is changed: they move along, and go when they are touched. */
export function withText({ text: before, refs }: Written, text: string): Written {
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === text.at(-1 - same)) same += 1;
  const end = before.length - same;
  const by = text.length - before.length;
  return {
    text,
    refs: refs.flatMap((ref) => {
      if (ref.to <= start) return [ref];
      return ref.from >= end ? [{ ...ref, from: ref.from + by, to: ref.to + by }] : [];
    }),
  };
}

/** A name in the place of what was typed of it, and a blank behind it. */
export function withName(
  { text, refs }: Written,
  { from, to }: { from: number; to: number },
  name: string,
  { kind, id }: Pick<CommentRef, 'kind' | 'id'>,
): Written {
  const isBlankNext = /^\s/.test(text.slice(to));
  const put = withText(
    { text, refs },
    `${text.slice(0, from)}${name}${isBlankNext ? '' : ' '}${text.slice(to)}`,
  );
  const others = put.refs.filter((ref) => ref.to <= from || ref.from >= from + name.length);
  return { ...put, refs: [...others, { from, to: from + name.length, kind, id }] };
}

/** A comment's text in pieces, those that name something with what they name. */
export function piecesOf({ text, refs }: Written): { text: string; ref: CommentRef | null; at: number }[] {
  const pieces: { text: string; ref: CommentRef | null; at: number }[] = [];
  let at = 0;
  for (const ref of refs.toSorted((a, b) => a.from - b.from)) {
    if (ref.from < at || ref.to > text.length) continue;
    if (ref.from > at) pieces.push({ text: text.slice(at, ref.from), ref: null, at });
    pieces.push({ text: text.slice(ref.from, ref.to), ref, at: ref.from });
    at = ref.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), ref: null, at });
  return pieces;
}
