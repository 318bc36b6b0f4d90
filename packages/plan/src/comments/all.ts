/** What the door of the room takes from here. */
export { chooseWords, type ChosenWords } from './chooseWords.ts';
export type { PositionJson } from './findStretch.ts';
export { MarkKeeper } from './MarkKeeper.ts';
export { markThread, markThreadAt, unmarkThread, type WordsOfThread } from './markThread.ts';
export { quoteOf } from './quoteOf.ts';
export { withProposal } from './withProposal.ts';
export { readSpots, type Spot, type Spots, wordsAt } from './readSpots.ts';
