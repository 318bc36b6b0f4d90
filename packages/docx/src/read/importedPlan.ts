import type { Found, Plan } from '@duthao/plan';
import type { SourceThread } from './source/sourceDocument.ts';

/** What a part of the plan was taken for, and how sure that is. */
export interface Recognition {
  /** Id of the node in the plan; null for parts without one (letterhead, title). */
  readonly place: string | null;
  readonly as: RecognisedKind;
  /** `sure`: a style or several signs say so; `likely`: one sign; `unsure`: nothing but its looks or its place. */
  readonly sure: Sureness;
  /** Its first words. */
  readonly text: string;
}

export type Sureness = 'sure' | 'likely' | 'unsure';

export type RecognisedKind =
  | 'letterhead'
  | 'docTitle'
  | 'basis'
  | 'heading'
  | 'paragraph'
  | 'taskTable'
  | 'table'
  | 'recipient'
  | 'signature'
  | 'annex'
  | 'decision';

/** A plan read from a file, with everything to say about how it was understood. */
export interface ImportedPlan extends Found<Plan> {
  readonly recognised: readonly Recognition[];
  /** Threads of comments; comment marks in the plan carry their ids. */
  readonly threads: readonly SourceThread[];
  /** Whether the file holds tracked changes. */
  readonly hasChanges: boolean;
}
