import type { ImportErrorKind, ReviewOptions } from '@duthao/docx';
import type { Look, WordFile } from '@duthao/plan';
import type { ImportRow, ImportedThread, SignedComparison, TrackedChoice } from '@duthao/protocol';
import type { MergeJob, MergeOutcome } from '../returned/MergeJob.ts';

/** What is done beside the event loop, because it takes as long as the plan is: files in, files out. */
export type PaperJob =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly changes: TrackedChoice | null;
    }
  | {
      readonly kind: 'write';
      readonly as: WrittenKind;
      readonly state: Uint8Array;
      readonly title: string;
      readonly look: Look;
      readonly draftMark?: string;
    }
  /** `plan` is a plan.json: its suggestions become tracked changes, its threads comments. */
  | { readonly kind: 'review'; readonly plan: string; readonly look: Look; readonly options: ReviewOptions }
  /** A .docx that came back, as lines. */
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly fileName: string }
  /** The copy for review of a plan.json, as its own reader reads it. */
  | { readonly kind: 'copyLines'; readonly plan: string; readonly look: Look }
  /** What a file that came back comes to in a plan as it is now. */
  | { readonly kind: 'merge'; readonly merge: MergeJob }
  /** `plan` is JSON of the document that was approved. */
  | { readonly kind: 'compare'; readonly pdf: Uint8Array; readonly plan: string };

export type WrittenKind = 'docx' | 'html' | 'txt';

/** A file that was read: the new plan's first update, how the file was understood, and the comments in it. */
export interface ReadPaper {
  readonly seed: Uint8Array;
  readonly title: string;
  readonly rows: readonly ImportRow[];
  readonly threads: readonly ImportedThread[];
}

export type PaperAnswer =
  | { readonly kind: 'read'; readonly paper: ReadPaper }
  /** The file has tracked changes, and nobody has said what becomes of them. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'lines'; readonly file: WordFile }
  | { readonly kind: 'merged'; readonly outcome: MergeOutcome }
  | { readonly kind: 'compared'; readonly comparison: Omit<SignedComparison, 'sameBytes'> }
  | { readonly kind: 'unreadable'; readonly why: ImportErrorKind; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };
