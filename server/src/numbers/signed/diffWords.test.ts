import { expect, it } from 'vitest';
import { diffWords } from './diffWords.ts';

const diff = (before: string, after: string): string[] | null => {
  const [left, right] = [before.split(' ').filter(Boolean), after.split(' ').filter(Boolean)];
  const hunks = diffWords(left, right);
  return (
    hunks &&
    hunks.map((hunk) => `${left.slice(...hunk.before).join(' ')}→${right.slice(...hunk.after).join(' ')}`)
  );
};

it('names what stands otherwise, and nothing else', () => {
  expect(diff('a b c d e', 'a b c d e')).toEqual([]);
  expect(diff('a b c d e', 'a x c d e')).toEqual(['b→x']);
  expect(diff('a b c d e', 'b c d e f g')).toEqual(['a→', '→f g']);
  expect(diff('', 'a b')).toEqual(['→a b']);
  expect(diff('a b', '')).toEqual(['a b→']);
});

it('turns one list into the other, whatever they are', () => {
  let state = 7;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 300; round += 1) {
    const words = (): string[] => Array.from({ length: next(30) }, () => 'abcde'[next(5)]!);
    const [before, after] = [words(), words()];
    const rebuilt = [...before];
    for (const hunk of diffWords(before, after)!.toReversed()) {
      rebuilt.splice(hunk.before[0], hunk.before[1] - hunk.before[0], ...after.slice(...hunk.after));
    }
    expect(rebuilt).toEqual(after);
  }
});

const long = (word: string): string[] => Array.from({ length: 2000 }, (_, at) => `${word}${at}`);

it('gives up on two texts that have nothing in common', () => {
  expect(diffWords(long('a'), long('b'))).toBeNull();
});
