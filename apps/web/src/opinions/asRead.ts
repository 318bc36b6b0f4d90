import type { Opinion, PlanThread, ReadThread, Responding } from '@duthao/protocol';

/** An opinion as an answer names it: with the words that stand on the screen. */
export const asRead = ({ id, wordedAt }: Opinion): Responding['opinions'][number] => ({ id, wordedAt });

/** A thread as the answer that sends it out names it. */
export const asReadThread = ({ id, comments }: PlanThread): ReadThread => ({
  id,
  comments: comments
    .filter(({ isGone }) => !isGone)
    .map((said) => ({ id: said.id, editedAt: said.editedAt })),
});
