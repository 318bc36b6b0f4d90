import type { CopyText } from './copies.ts';
import type { Displaced } from './displaced.ts';
import { findCopy } from './findCopy.ts';
import { type Orphaned, toRepair } from './orphaned.ts';
import { readChars, type TextCaret, textOf } from './textChars.ts';

const named = (copies: readonly CopyText[]): { copy: CopyText; text: string }[] =>
  copies.map((copy) => ({ copy, text: copy.text }));

/** Makes the copy read as the typist's text did; undefined when no copy of the place is there. */
export function putDisplaced(copies: readonly CopyText[], displaced: Displaced): TextCaret | undefined {
  const { left, right, seen, mine, stray, caret } = displaced;
  const found = findCopy(named(copies), left, seen + right, false);
  if (!found) return undefined;
  const { copy, from } = found;
  const unchanged = copy.text.startsWith(seen, from);
  const wanted = unchanged ? mine : textOf(stray);
  const former = unchanged ? seen : '';
  let same = 0;
  while (same < Math.min(wanted.length, former.length) && wanted[same] === former[same]) same += 1;
  rewrite(copy, from + same, former.length - same, wanted.slice(same));
  return { text: copy.copy, index: from + Math.min(caret ?? wanted.length, wanted.length) };
}

/** The same for text whose block is gone. */
export function putOrphaned(copies: readonly CopyText[], orphaned: Orphaned): TextCaret | undefined {
  const { left, right, mine, caret } = orphaned;
  const alone = left === '' && right === '';
  const found = alone ? findCopy(named(copies), '', mine, false) : findCopy(named(copies), left, right, true);
  if (!found) return undefined;
  const { copy, from } = found;
  const to = alone ? copy.text.length : found.to;
  const { keep, remove, insert } = toRepair(copy.text.slice(from, to), orphaned);
  rewrite(copy, from + keep, remove, insert);
  return { text: copy.copy, index: from + Math.min(caret ?? mine.length, mine.length) };
}

function rewrite(entry: CopyText, index: number, remove: number, insert: string): void {
  if (remove > 0) entry.copy.delete(index, remove);
  if (insert !== '') entry.copy.insert(index, insert);
  entry.text = textOf(readChars(entry.copy));
}
