import type { PlanThread } from '@duthao/protocol';

export interface ThreadFilter {
  readonly state: 'open' | 'done';
  /** Id of a section: in it or below it. */
  readonly sectionId: string | null;
  /** Who wrote in it: an id, or the name that a file gives. */
  readonly person: string | null;
  readonly unitId: string | null;
  /** Those that the person wrote in or is named in. */
  readonly isMine: boolean;
  readonly isUnread: boolean;
}

export const everything: ThreadFilter = {
  state: 'open',
  sectionId: null,
  person: null,
  unitId: null,
  isMine: false,
  isUnread: false,
};

export const isNarrowed = (filter: ThreadFilter): boolean =>
  filter.sectionId !== null ||
  filter.person !== null ||
  filter.unitId !== null ||
  filter.isMine ||
  filter.isUnread;

export const authorOf = ({ authorId, author }: PlanThread['comments'][number]): string => authorId ?? author;

/** @param sections around the thread's place */
export function passes(
  thread: PlanThread,
  filter: ThreadFilter,
  sections: readonly string[],
  userId: string,
): boolean {
  const { comments } = thread;
  if (thread.isDone !== (filter.state === 'done')) return false;
  if (filter.isUnread && !thread.isUnread) return false;
  if (filter.sectionId !== null && !sections.includes(filter.sectionId)) return false;
  if (filter.person !== null && !comments.some((comment) => authorOf(comment) === filter.person))
    return false;
  if (filter.unitId !== null && !comments.some(({ unitId }) => unitId === filter.unitId)) return false;
  return !filter.isMine || comments.some((comment) => isOf(comment, userId));
}

function isOf({ authorId, refs }: PlanThread['comments'][number], userId: string): boolean {
  return authorId === userId || refs.some(({ kind, id }) => kind === 'user' && id === userId);
}
