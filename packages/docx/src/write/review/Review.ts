import type { PlanMeta } from '@duthao/plan';
import type { CommentAnchors } from './comments/createAnchors.ts';
import type { By, Tracked } from './Tracked.ts';

/** Who changed what, as Word's elements for tracked changes name it (17.13.5). */
export interface Change {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** What the writers of a review copy share; there is none while a copy for signature is written. */
export interface Review {
  /** A change with an id of its own. */
  readonly change: (by: By) => Change;
  /** To be told of every change that may renumber what follows. */
  readonly pass: (tracked: Tracked | By) => void;
  /** Who made computed words differ: the one who last changed something above. */
  readonly cause: () => By;
  readonly anchors: CommentAnchors;
}

/** Ids of changes start above those of bookmarks. */
const FIRST = 100_001;
const NO_TIME = '1970-01-01T00:00:00Z';

export function createReview(people: PlanMeta['people'], first: By, anchors: CommentAnchors): Review {
  let count = FIRST;
  let cause = first;
  return {
    change: ({ author, time }) => ({
      id: count++,
      author: nameOf(author, people),
      date: toSeconds(time) ?? NO_TIME,
    }),
    pass: (tracked) => {
      cause = 'author' in tracked ? tracked : (tracked.inserted ?? tracked.deleted ?? cause);
    },
    cause: () => cause,
    anchors,
  };
}

/** "Nguyễn Văn An (Phòng Tổng hợp)"; an author who is not among the people is a name itself. */
export function nameOf(author: string, people: PlanMeta['people'] = {}): string {
  const person = Object.hasOwn(people, author) ? people[author] : undefined;
  const name = person ? person.name + (person.unit ? ` (${person.unit})` : '') : author;
  return name.normalize('NFC').trim() || 'Không rõ';
}

/** A time of Word's: no parts of seconds. Undefined for what is none. */
export function toSeconds(time: string | null): string | undefined {
  const date = new Date(time ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z');
}
