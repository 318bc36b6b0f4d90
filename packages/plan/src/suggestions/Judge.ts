import type { SuggestionRecord } from './record.ts';

export type Verdict = 'keep' | 'accept' | 'reject';
/** What becomes of a suggestion. */
export type Judge = (suggestion: SuggestionRecord) => Verdict;
