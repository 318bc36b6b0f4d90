import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Entry } from '../review/entriesOf.ts';
import type { Both } from '../review/Tracked.ts';
import type { LineLook } from './lineOf.ts';

/** The looks of a container's children in either text, by their index there. */
export type Looks = Both<readonly (LineLook | null)[]>;

/** Computes looks for both texts, once where they are one. */
export function looksOf(
  texts: Both<Node>,
  { review }: Context,
  looksIn: (container: Node, text: keyof Looks) => readonly (LineLook | null)[],
): Looks {
  const after = looksIn(texts.after, 'after');
  return { before: review ? looksIn(texts.before, 'before') : after, after };
}

export const looksAt = ({ begins }: Entry, looks: Looks): Both<LineLook | null> => ({
  before: begins.before && (looks.before[begins.before.index] ?? null),
  after: begins.after && (looks.after[begins.after.index] ?? null),
});

/** One look for a line in every text that prints it. */
export const printedLooks = ({ begins, present }: Entry, look: LineLook): Both<LineLook | null> => ({
  before: begins.before && present.before ? look : null,
  after: begins.after && present.after ? look : null,
});
