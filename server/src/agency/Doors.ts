/** What an agency may know of the others in the same installation: their names, to send people to the right one. */
export interface Doors {
  /** The agencies that share an address, for its sign-in page; none unless the keeper of the machine shows names. */
  sharing(): Promise<{ slug: string; name: string }[]>;
  /**
   * What stands before a path of the agency in a link, so that it opens there in a browser that has chosen another
   * one; empty when there is no choice.
   */
  prefixOf(slug: string): string;
  /** The host name that is the agency's own. */
  hostOf(slug: string): string | null;
  has(slug: string): boolean;
}

/** Chooses an agency and goes on to what follows. */
export const DOOR_PATH = '/co-quan/';
