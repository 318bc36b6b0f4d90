import type { Doors } from './Doors.ts';

/** Where an agency stands. */
export interface Place {
  readonly slug: string;
  readonly dataDir: string;
  /** Fill it with the invented people and plans. */
  readonly demo: boolean;
  readonly doors: Doors;
}
