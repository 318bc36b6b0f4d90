import { expect, it } from 'vitest';
import { ImportError } from '../importError.ts';
import { createRandom, type Random } from '../testing/random.ts';
import { readWord } from './readWord.ts';
import { makeDocx } from './testing/makeDocx.ts';
import { makeRichDocx } from './testing/richDocx.ts';
import { font, p, r } from './testing/wordXml.ts';

/** Far above what any of these small files needs, even on a machine that is busy. */
const LONGEST_MS = 3000;

/** Reads a file, or is refused in a sentence; anything else fails the test. */
function outcomeOf(bytes: Uint8Array): 'read' | 'refused' {
  const start = performance.now();
  try {
    const source = readWord(bytes);
    expect(source.blocks).toBeInstanceOf(Array);
    return 'read';
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.message).toMatch(/\.$/u);
    return 'refused';
  } finally {
    expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  }
}

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  for (let count = 1 + random.below(6); count > 0; count -= 1) {
    damaged[random.below(damaged.length)] = random.chance(0.3) ? 0xff : random.below(256);
  }
  return random.chance(0.15) ? damaged.subarray(0, random.below(damaged.length)) : damaged;
}

/** Cuts, doubles, swaps and nests pieces of XML at tags, and puts odd values into attributes. */
function damageXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/gu)].map((match) => match.index);
  const from = tags[random.below(tags.length)]!;
  const to = Math.min(xml.length, from + 1 + random.below(400));
  const piece = xml.slice(from, to);
  switch (random.below(7)) {
    case 0:
      return xml.slice(0, from) + xml.slice(to);
    case 1:
      return xml.slice(0, to) + piece.repeat(1 + random.below(50)) + xml.slice(to);
    case 2:
      return xml.slice(0, from) + '<w:tbl><w:tr><w:tc>'.repeat(random.below(200)) + xml.slice(from);
    case 3:
      return xml.replace(/="\d+"/gu, (value) => (random.chance(0.2) ? `="${random.pick(ODD)}"` : value));
    case 4:
      return (
        xml.slice(0, from) +
        String.fromCharCode(random.below(0x10000)).repeat(random.below(9)) +
        xml.slice(from)
      );
    case 5:
      return xml.replace(/<\/?w:\w+/gu, (tag) =>
        random.chance(0.03) ? tag.replace(/\w+$/u, random.pick(NAMES)) : tag,
      );
    default:
      return xml.slice(0, from);
  }
}

const ODD = [
  '-1',
  '0',
  '99999999999',
  '1e9',
  'x',
  '',
  '2147483648',
  '0x10',
  '3.7',
  '%1',
  '__proto__',
  'constructor',
];
const NAMES = [
  'p',
  'r',
  't',
  't',
  'tc',
  'tr',
  'tbl',
  'sdt',
  'txbxContent',
  'ins',
  'del',
  'fldChar',
  'pPr',
  'numPr',
  'body',
  'constructor',
];

it('reads or refuses files whose bytes are damaged', () => {
  const seed = 20_261_122;
  const random = createRandom(seed);
  const whole = makeRichDocx();
  expect(outcomeOf(whole)).toBe('read');
  for (let round = 0; round < 800; round += 1) {
    const outcome = outcomeOf(damageBytes(whole, random));
    expect(['read', 'refused'], `seed ${seed}, round ${round}`).toContain(outcome);
  }
});

it('reads or refuses files whose XML is damaged, and mostly reads them', () => {
  const seed = 3_010_2020;
  const random = createRandom(seed);
  let read = 0;
  for (let round = 0; round < 400; round += 1) {
    const bytes = makeRichDocx((xml) => (random.chance(0.4) ? damageXml(xml, random) : xml));
    if (outcomeOf(bytes) === 'read') read += 1;
  }
  expect(read, `seed ${seed}`).toBeGreaterThan(280);
});

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** Files in which a reader that looks twice at everything would look for hours. */
const SLOW: Readonly<Record<string, () => Uint8Array>> = {
  'open comments': () =>
    makeDocx({
      comments: many(5000, (id) => `<w:comment w:id="${id}"><w:p/></w:comment>`),
      body: p(many(5000, (id) => `<w:commentRangeStart w:id="${id}"/>${r('a')}`)),
    }),
  'open fields': () =>
    makeDocx({
      body: many(8000, () =>
        p(`<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>${r('a')}`),
      ),
    }),
  'chained styles': () =>
    makeDocx({
      styles: many(8000, (id) => `<w:style w:styleId="s${id}"><w:basedOn w:val="s${id + 1}"/></w:style>`),
      body: many(8000, (id) => p('a', `<w:pStyle w:val="s${id}"/>`)),
    }),
  'one endless text': () => makeDocx({ body: p(r('ö'.repeat(2_000_000), font('VNI-Times'))) }),
  'nested alternatives': () =>
    makeDocx({
      body: `<w:p><w:r>${'<mc:AlternateContent><mc:Choice>'.repeat(150)}${'<w:x/>'.repeat(100_000)}`,
    }),
  'a million brackets': () => makeDocx({ body: '<'.repeat(1_000_000) }),
};

it.each(Object.keys(SLOW))('does not take longer than it should over %s', (name) => {
  expect(['read', 'refused']).toContain(outcomeOf(SLOW[name]!()));
});
