import type { PlanThread, ReadThread } from '@duthao/protocol';

/** A thread as somebody names it who has read what stands in it. */
export const asRead = ({ id, comments }: PlanThread): ReadThread => ({
  id,
  comments: comments
    .filter(({ isGone }) => !isGone)
    .map((said) => ({ id: said.id, editedAt: said.editedAt })),
});
