import { unfold } from './Unfolded.ts';
import type { WordFile } from './WordFile.ts';

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * How much of a copy stands in a file, from 0 to 1: the share of its lines with words that read there as they did, or
 * do so without what was put in and struck.
 */
export function sharedLines(handed: WordFile, returned: WordFile): number {
  const texts = new Set<string>();
  for (const { text, pieces } of returned.lines.map(unfold)) {
    texts.add(bare(text));
    texts.add(
      bare(
        text
          .split('')
          .filter((_, unit) => !pieces[unit]!.inserted)
          .join(''),
      ),
    );
  }
  const lines = handed.lines.map(unfold).flatMap(({ text }) => (/\p{L}/u.test(text) ? [bare(text)] : []));
  return lines.length === 0 ? 0 : lines.filter((text) => texts.has(text)).length / lines.length;
}
