import type { ParagraphChild } from 'docx';
import type { Context } from '../context.ts';
import type { Both } from './Tracked.ts';
import { trackRuns } from './trackRuns.ts';

/**
 * Words that nobody typed (numbers, dashes, marks at the end): as they are, or, where the two texts print other ones,
 * as a deletion and an insertion. Null where a text has no such words.
 */
export function computed(
  { before, after }: Both<string | null>,
  context: Context,
  write: (text: string) => readonly ParagraphChild[],
): ParagraphChild[] {
  const { review, within } = context;
  if (!review) return after ? [...write(after)] : [];
  const was = within.inserted ? null : before;
  const is = within.deleted ? null : after;
  const isChanged = !within.inserted && !within.deleted && was !== is;
  const written = (text: string | null): readonly ParagraphChild[] => (text ? write(text) : []);
  if (!isChanged) return trackRuns(written(is ?? was), within, review);
  const by = review.cause();
  return [
    ...trackRuns(written(was), { deleted: by }, review),
    ...trackRuns(written(is), { inserted: by }, review),
  ];
}
