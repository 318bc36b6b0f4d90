import type { Opinion } from '@duthao/protocol';

/** Words as they compare: case, spaces and the punctuation around them say nothing different. */
export function foldWords(words: string): string {
  return words
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** Opinions that say the same words, as a list for each that has company; in the order of the first of each. */
export function equalOpinions(opinions: readonly Opinion[]): Opinion[][] {
  const groups = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const key = foldWords(opinion.words);
    if (key === '') continue;
    groups.set(key, [...(groups.get(key) ?? []), opinion]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Those that could be answered together with the ticked ones: the same words, not answered, not ticked. */
export function equalToTicked(opinions: readonly Opinion[], ticked: ReadonlySet<string>): Opinion[] {
  const said = new Set(opinions.filter(({ id }) => ticked.has(id)).map(({ words }) => foldWords(words)));
  return opinions.filter(
    ({ id, words, response }) => response === null && !ticked.has(id) && said.has(foldWords(words)),
  );
}
