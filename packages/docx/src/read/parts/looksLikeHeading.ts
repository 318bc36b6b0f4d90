import { countWords, endsSentence, isCapitals } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';

const LONGEST = 30;

/** A short line, wholly bold or in capitals, that closes without a mark: what offices set a heading in. */
export function looksLikeHeading(line: SourceLine): boolean {
  const { known } = line;
  if (!known?.looks || known.role || line.cells) return false;
  const text = wordsOfLine(line);
  const isSet = known.looks.bold || known.looks.capitals || isCapitals(text);
  return (
    isSet && countWords(text) > 0 && countWords(text) <= LONGEST && !endsSentence(text.replace(/:$/u, ''))
  );
}
