/**
 * Where one person may write in one plan. Plain data: the server judges updates by it, and the editor suggests by
 * itself wherever it says so.
 */
export interface WritingRights {
  /** What nobody was given, and everything outside places. */
  readonly rest: boolean;
  /** The places that have owners of their own: whether this person may write there. Places below inherit. */
  readonly places: Readonly<Record<string, boolean>>;
  /** What may be done elsewhere: suggest, only such changes of form as leave every word, or nothing. */
  readonly elsewhere: 'suggest' | 'form' | 'nothing';
}

/** Writes everywhere. */
export const allRights: WritingRights = { rest: true, places: {}, elsewhere: 'suggest' };
/** Writes nowhere. */
export const noRights: WritingRights = { rest: false, places: {}, elsewhere: 'nothing' };

/** Whether the person may write at a place; `parentOf` gives the place above, null at the top. */
export function mayWrite(
  rights: WritingRights,
  placeId: string | null,
  parentOf: (placeId: string) => string | null,
): boolean {
  for (let id = placeId; id !== null; id = parentOf(id)) {
    if (Object.hasOwn(rights.places, id)) return rights.places[id]!;
  }
  return rights.rest;
}
