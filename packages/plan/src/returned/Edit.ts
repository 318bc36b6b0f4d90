import type { TrackedChange, WordCell, WordLine } from './WordFile.ts';

/** What was done to the lines of a copy; lines and units are those of the copy as it was handed out. */
export type Edit =
  | ({ readonly kind: 'delete'; readonly line: number; readonly from: number; readonly to: number } & By)
  /** `at` a unit of the line: before it, after all that stands before it. CUT_SIGN begins a new paragraph. */
  | ({ readonly kind: 'insert'; readonly line: number; readonly at: number; readonly text: Inserted } & By)
  /** The line becomes a part of the one before. */
  | ({ readonly kind: 'join'; readonly line: number } & By)
  | ({ readonly kind: 'deleteLine'; readonly line: number } & By)
  /** Behind `after`, -1: before all lines. */
  | ({ readonly kind: 'newLine'; readonly after: number; readonly written: NewLine } & By)
  /** Words that look otherwise now: bold, italic and the like. */
  | {
      readonly kind: 'form';
      readonly line: number;
      readonly from: number;
      readonly to: number;
      /** Forms that it has now and had not before, and the reverse. */
      readonly on: readonly string[];
      readonly off: readonly string[];
    }
  /** Words that cannot be told from what they belong to. */
  | { readonly kind: 'lost'; readonly line: number; readonly words: string }
  /** A change that the copy already tracked was decided in Word. */
  | {
      readonly kind: 'answer';
      readonly line: number;
      readonly verdict: 'accepted' | 'rejected';
      readonly of: 'insertion' | 'deletion';
      readonly words: string;
    };

export interface By {
  /** Null: nothing in the file tracks it. */
  readonly by: TrackedChange | null;
}

/** Words that came in; `notes` are those of the footnotes whose marks stand in them, in order. */
export interface Inserted {
  readonly text: string;
  readonly notes: readonly string[];
  /** Threads on them. */
  readonly threads: readonly string[];
}

export interface NewLine extends Inserted {
  readonly label: string;
  readonly style: string | null;
  readonly cell: WordCell | null;
  /** No line of its row stood in the copy. */
  readonly isNewRow: boolean;
  readonly source: WordLine;
}
