/** Who suggested a change, by the id or name in the plan, and when (ISO 8601). */
export interface By {
  readonly author: string;
  readonly time: string;
}

/** What tracked changes say of a piece: it stands only in the text that is suggested, only in the one that stands, or both. */
export interface Tracked {
  readonly inserted?: By;
  readonly deleted?: By;
}

/** The same thing in the text as it stands and in the text with every suggestion accepted. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

export const untouched: Tracked = {};

/** What lies in something inserted or deleted is so itself; the innermost change names who. */
export function inside(outer: Tracked, inner: Tracked): Tracked {
  if (inner === untouched) return outer;
  return outer === untouched ? inner : { ...outer, ...inner };
}

export const both = <T>(value: T): Both<T> => ({ before: value, after: value });

/**
 * What one person inserted and took out again: it is in neither text. Word drops such words itself, and LibreOffice does
 * not get rid of them, so they are not written.
 */
export const isTakenBack = ({ inserted, deleted }: Tracked): boolean =>
  inserted !== undefined && inserted.author === deleted?.author;
