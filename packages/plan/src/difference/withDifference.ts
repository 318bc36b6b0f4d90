import type { Node } from 'prosemirror-model';
import { asItStands } from '../queries/asItStands.ts';
import { settle } from '../suggestions/settle.ts';
import { Changes, type FixedChange } from './Changes.ts';
import { diffPair } from './diffPair.ts';
import { Names } from './Names.ts';
import { pairTrees } from './pairTrees.ts';

export interface DifferenceOptions {
  /** In whose name: the id of a user, or a name that is shown as it is. */
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
  /** Ids of the suggestions; d1, d2 … when it is not given. */
  readonly newId?: () => string;
}

export interface Difference {
  readonly doc: Node;
  /** What differs and can carry no suggestion; there `doc` reads as it does now. */
  readonly fixed: readonly FixedChange[];
}

/**
 * The text now, with all that changed since before as suggestions of one author: accepted they come to `now`, rejected
 * to `before`. Both are taken as they stand, without what was only suggested; comments of `now` stay.
 *
 * Blocks are found again by their ids, and by their words where the ids differ (two readings of a file). One that was
 * found keeps the id that it had before; references follow.
 */
export function withDifference(before: Node, now: Node, options: DifferenceOptions): Difference {
  let count = 0;
  const changes = new Changes({ newId: () => `d${(count += 1)}`, ...options });
  const pairing = pairTrees(
    asItStands(before),
    settle(now, () => 'reject'),
  );
  const names = new Names(pairing);
  const doc = diffPair(changes, names.give(pairing), (id) => names.freshId(id));
  return { doc, fixed: changes.fixed };
}
