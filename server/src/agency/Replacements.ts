import type { Office } from '@duthao/office';
import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';

/** What tests put in place of the real thing. */
export interface Replacements {
  readonly wrapJournal?: (journal: Journal) => Journal;
  /** Pauses between tries of an append, in milliseconds. */
  readonly appendPauses?: readonly number[];
  /** False lets everybody write everywhere: to measure what the guard costs, and for nothing else. */
  readonly guarded?: boolean;
  readonly log?: Log;
  /** The clock of numbers, which begin anew each year. */
  readonly now?: () => Date;
  /** LibreOffice for pages; warm, for people wait for them while they type. */
  readonly office?: Office;
  /** LibreOffice for the files that people bring. */
  readonly reading?: Office;
}
