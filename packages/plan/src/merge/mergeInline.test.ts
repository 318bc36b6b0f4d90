import { Fragment } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { schema } from '../schema.ts';
import { createRandom, type Random } from '../testing/randomEdits.ts';
import { mergeInline } from './mergeInline.ts';

const line = (text: string): Fragment => (text === '' ? Fragment.empty : Fragment.from(schema.text(text)));
const merge = (base: string, mine: string, theirs: string): { text: string; left: readonly string[] } => {
  const { content, left } = mergeInline(line(base), line(mine), line(theirs), (_b, _m, t) => t);
  return { text: content.textBetween(0, content.size), left };
};

it('keeps a word that both left alone when spaces beside it could be taken for others', () => {
  const merged = merge('  đầu. bỏ. sau.', '   mới. đầu. sau.', '  đầu. sau. thêm.');
  expect(merged).toEqual({ text: '   mới. đầu. sau. thêm.', left: [] });
});

it('puts a space between words that both wrote at one place, not between two signs put to one word', () => {
  expect(merge('đầu. sau.', 'đầu. tôi. sau.', 'đầu. họ. sau.').text).toBe('đầu. tôi. họ. sau.');
  expect(merge('', 'tôi', 'họ').text).toBe('tôi họ');
  expect(merge('phòng', '“phòng', 'phòng”').text).toBe('“phòng”');
  expect(merge('(phòng)', '(phòng), ', '(phòng);').text).toBe('(phòng), ;');
});

/** Words as people write them into a line and take them out again: each stands once, spaces pile up. */
const below = (random: Random, end: number): number => Math.floor(random() * end);

function edited(words: readonly string[], name: string, random: Random): string[] {
  const result = [...words];
  for (let times = below(random, 8); times > 0; times -= 1) {
    const at = below(random, result.length + 1);
    if (below(random, 3) === 0 && at < result.length) result.splice(at, 1, ...(below(random, 3) ? [] : ['']));
    else result.splice(at, 0, ...(below(random, 2) ? [''] : []), `${name}${times}.`);
  }
  return result;
}

const seeds = Array.from({ length: 2000 }, (_, i) => 20261122 + i);
it(`keeps in the line what neither side took out, and loses no word (${seeds.length} seeds)`, () => {
  for (const seed of seeds) {
    const random = createRandom(seed);
    const base = edited(
      Array.from({ length: below(random, 10) }, (_, i) => `từ${i}.`),
      'gốc',
      random,
    );
    const [mine, theirs] = [edited(base, 'tôi', random), edited(base, 'họ', random)];
    const { text, left } = merge(base.join(' '), mine.join(' '), theirs.join(' '));
    const untouched = base.filter((word) => mine.includes(word) && theirs.includes(word));
    const written = [...mine, ...theirs].filter((word) => !base.includes(word));
    const known = [text, ...left].join(' ');
    const gone = untouched.filter((word) => !text.includes(word));
    const lost = written.filter((word) => !known.includes(word));
    expect({ seed, gone, lost }).toEqual({ seed, gone: [], lost: [] });
  }
});
