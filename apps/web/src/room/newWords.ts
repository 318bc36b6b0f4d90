/** A changed text in three: what it has in common with the former one at its beginning, the new words, and its end. */
export function newWords(before: string, after: string): [head: string, words: string, tail: string] {
  const [old, now] = [toWords(before), toWords(after)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const end = now.length - tail;
  return [now.slice(0, head).join(''), now.slice(head, end).join(''), now.slice(end).join('')];
}

/** Words, and what stands between them letter by letter. */
const toWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+|./gsu) ?? [];
