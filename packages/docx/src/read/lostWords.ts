import { type Finding, footnotesOf, type Plan, printedText } from '@duthao/plan';
import { isRemoval } from './removed.ts';

type Doc = Plan['doc'];

const NAMED_AT_ONCE = 40;

/**
 * The words of a text: letters and digits, without tags and footnote marks. "05" and "5" are the same number, and
 * case does not count, for a plan prints some parts in capitals, nor on which vowel of "hoà" the tone stands.
 */
export function wordsIn(text: string): string[] {
  const bare = text
    .replace(/<\/?(?:b|strong|i|em|u|sup|sub)>/giu, '')
    .replace(/\\(?:text|d?frac|times|approx|leq?|geq?)\b/gu, ' ');
  const words =
    bare
      .toLocaleLowerCase('vi')
      .replaceAll('hoà', 'hòa')
      .match(/[\p{L}\p{Nd}]+/gu) ?? [];
  return words.map((word) => word.replace(/^0+(?=\d)/u, ''));
}

/** The words of a source that are neither in the plan, as it prints, nor named as left out; each as often as it is missing. */
export function lostWords(source: string, doc: Doc, findings: readonly Finding[]): string[] {
  const named = findings.filter(isRemoval).map(({ text }) => text ?? '');
  const left = new Map<string, number>();
  const printed = [...printedText(doc, () => ''), ...footnotesOf(doc)];
  for (const word of wordsIn([...printed, ...named].join('\n'))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsIn(source).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Says which words were lost, if any: no word of a source goes missing in silence. */
export function findLostWords(source: string, doc: Doc, findings: readonly Finding[]): Finding[] {
  const lost = lostWords(source, doc, findings);
  if (lost.length === 0) return [];
  const shown = lost.slice(0, NAMED_AT_ONCE).join(' ');
  return [
    {
      rule: 'lostWords',
      severity: 'error',
      message: `Có ${lost.length} chữ trong nguồn chưa vào kế hoạch: ${shown}${lost.length > NAMED_AT_ONCE ? ' …' : ''}.`,
      text: lost.join(' '),
    },
  ];
}
