import type { Addressee, PlanThread, Round } from '@duthao/protocol';

export interface UnitThreadLists {
  /** Seen by the unit's people only, until its head sends them. */
  readonly inside: PlanThread[];
  /** Written by its people (or by the person who was asked) for all to see: they can be made opinions of the unit. */
  readonly open: PlanThread[];
}

/** What the one who was asked may send with the answer: not resolved, and no opinion of the round yet. */
export function unitThreads(
  threads: readonly PlanThread[],
  { kind, refId }: Addressee,
  { opinions }: Round,
): UnitThreadLists {
  const sent = new Set(opinions.map(({ threadId }) => threadId));
  const rest = threads.filter(({ id, isDone }) => !isDone && !sent.has(id));
  const isOwn = ({ comments: [first] }: PlanThread): boolean =>
    refId !== null && (kind === 'unit' ? first?.unitId === refId : first?.authorId === refId);
  return {
    inside: rest.filter(({ unitId }) => kind === 'unit' && unitId !== null && unitId === refId),
    open: rest.filter((thread) => thread.unitId === null && isOwn(thread)),
  };
}
