import type { Both } from '../review/Tracked.ts';

export interface RunLook {
  /** Prints in capitals whatever the case it is typed in. */
  readonly capitals?: boolean;
}

/** How words look in either text. */
export type LineRunLook = RunLook | Both<RunLook>;
