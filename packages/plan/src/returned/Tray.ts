import type { ReturnedField } from './fields.ts';

/** What came back and is no suggestion: kept with its words, so that nothing is lost. */
export interface TrayItem {
  readonly kind: TrayKind;
  readonly words: string;
  /** The place as the copy had it ("Mục II.1"); empty above the first section. */
  readonly where: string;
  /** The line that it was done to, as the copy had it. */
  readonly line: string;
  /** The id of what is nearest to it in the live plan. */
  readonly nearId: string | null;
  /** The name that the file gives; empty where it gives none. */
  readonly author: string;
  /** Of a `field`: which one. */
  readonly field?: ReturnedField;
}

/**
 * `insertion`, `deletion`: words that found no place; `computed`: of what Dự Thảo prints by itself (numbers, the frame
 * of the page); `field`: of a line of that frame, `line` what it said and `words` what it says now; `heading`: words
 * that are a heading in Word and came in as a paragraph; `style`: a line that became a heading, or is none any more;
 * `join`: a paragraph that was to go on the one above; `acceptedInsertion` and so on: a suggestion that the copy had was
 * answered in Word; `comment`, `answer`: a comment whose words are gone; `done`, `reopened`, `commentGone`: of a thread
 * that the copy had.
 */
export type TrayKind = (typeof trayKinds)[number];

export const trayKinds = [
  'insertion',
  'deletion',
  'computed',
  'field',
  'heading',
  'style',
  'join',
  'acceptedInsertion',
  'rejectedInsertion',
  'acceptedDeletion',
  'rejectedDeletion',
  'comment',
  'answer',
  'done',
  'reopened',
  'commentGone',
] as const;
