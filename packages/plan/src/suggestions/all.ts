/** What the door of the room takes from here. */
export { replaceDoc } from './replaceDoc.ts';
export {
  acceptSuggestion,
  decideSuggestions,
  DECIDES_SUGGESTION,
  rejectSuggestion,
  withDecision,
} from './decide.ts';
export { mayDecide, placeAt, placesOfSuggestions, whatMayBeDecided } from './mayDecide.ts';
export { type Decider, type SortedOut, sortOut, type WhyLeft } from './sortOut.ts';
export { asAccepted, withoutSuggestionsOf } from './projections.ts';
export {
  type Suggestion,
  type SuggestionKind,
  type SuggestionPiece,
  suggestionsOf,
} from './suggestionsOf.ts';
export { AcceptedLately } from './AcceptedLately.ts';
export { rebaseMarks } from './rebaseMarks.ts';
export { spareUnseen } from './spareUnseen.ts';
export { changedRanges } from './suggest/changedRanges.ts';
export type { SuggestProblem } from './suggest/Merge.ts';
export {
  type PlainChange,
  suggest,
  suggestChange,
  type SuggestedChange,
  type SuggestOptions,
} from './suggest/suggest.ts';
export { type Proposed, type ProposedOutcome, suggestInDoc, suggestInYDoc } from './suggestInYDoc.ts';
export { readRecord, recordOfMark, type SuggestionRecord } from './record.ts';
export { attrsBefore } from './settle.ts';
export { formsBefore } from './settleMarks.ts';
