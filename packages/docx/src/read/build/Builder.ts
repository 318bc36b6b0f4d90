import type { Recognition } from '../importedPlan.ts';

/** What every node that is made of a source needs. */
export interface Builder {
  readonly newId: () => string;
  /** Ids of sections by the bookmarks that stand on them. */
  readonly sectionIds: ReadonlyMap<string, string>;
  /** Grows as the plan is made. */
  readonly recognised: Recognition[];
  /** Ids of paragraphs that are to be joined to what ends with a space; grows, too. */
  readonly joined: Set<string>;
}
