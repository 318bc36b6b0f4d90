import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import type { Mark } from 'prosemirror-model';

/**
 * Marks as y-prosemirror reads them from shared text: by name, and one that may lie over itself (a comment over
 * a comment) as `name--hash`, so that each has a key of its own.
 */
export function formatsOf(marks: readonly Mark[]): Record<string, object> {
  return Object.fromEntries(marks.map((mark) => [keyOf(mark), mark.attrs]));
}

const keys = new WeakMap<Mark, string>();

function keyOf(mark: Mark): string {
  if (mark.type.excludes(mark.type)) return mark.type.name;
  const known = keys.get(mark);
  if (known !== undefined) return known;
  const key = `${mark.type.name}--${hashOf(mark.toJSON())}`;
  keys.set(mark, key);
  return key;
}

const HASH_BYTES = 6;

/** SHA-256 folded to six bytes: what y-prosemirror 1.3 has stored so far. */
function hashOf(json: unknown): string {
  const full = digest(encodeAny(json));
  for (let i = HASH_BYTES; i < full.length; i += 1) full[i % HASH_BYTES]! ^= full[i]!;
  return toBase64(full.slice(0, HASH_BYTES));
}
