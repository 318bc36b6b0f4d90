import { type Plan, printedLines } from '@duthao/plan';

const split = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

/**
 * The words that a plan prints, and others beside them in comparable order. Of nơi nhận and signatures only the words
 * count: whether one stands above or beside the other depends on how many sign, and a review copy holds two texts.
 */
export function inOrder(doc: Plan['doc'], found: readonly string[]): { wanted: string[]; found: string[] } {
  const wanted: string[] = [];
  const sorted: string[] = [];
  const take = (words: readonly string[], isFoot: boolean): void => {
    const own = found.slice(wanted.length, wanted.length + words.length);
    wanted.push(...(isFoot ? words.toSorted() : words));
    sorted.push(...(isFoot ? own.toSorted() : own));
  };
  let foot: string[] = [];
  for (const { kind, cells } of printedLines(doc, () => '')) {
    const words = split(cells.join(' '));
    if (kind === 'endorsement') {
      foot.push(...words);
      continue;
    }
    take(foot, true);
    foot = [];
    take(words, false);
  }
  take(foot, true);
  return { wanted, found: [...sorted, ...found.slice(wanted.length)] };
}
