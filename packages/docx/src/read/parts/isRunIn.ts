import { countWords, endsSentence } from '../lines/sentences.ts';

const LONGEST_TITLE = 80;
const LONGEST_LONE_TITLE = 30;
const SHORTEST_SENTENCE = 10;

/**
 * Whether the text after a number is a paragraph and not a title. A title is a line without a closing mark (a
 * colon may lead into what is below it); without anything below it, it is short as well.
 */
export function isRunIn(text: string, level: number, hasBelow: boolean): boolean {
  const words = countWords(text);
  if (level === 1) return false;
  if (!endsSentence(text)) return words > (hasBelow ? LONGEST_TITLE : LONGEST_LONE_TITLE);
  if (text.endsWith(':')) return !hasBelow;
  return !hasBelow || words >= SHORTEST_SENTENCE;
}
