import type { ImportErrorKind } from '@duthao/docx';
import type { Look } from '@duthao/plan';

/** What is done beside the event loop, because it takes as long as the plan is: files in, files out. */
export type PaperJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'write'; readonly state: Uint8Array; readonly title: string; readonly look: Look };

/** A file that was read: the new plan's first update, and what a person should look at. */
export interface ReadPaper {
  readonly seed: Uint8Array;
  readonly title: string;
  readonly findings: readonly { message: string; text?: string }[];
}

export type PaperAnswer =
  | { readonly kind: 'read'; readonly paper: ReadPaper }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly why: ImportErrorKind; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };
