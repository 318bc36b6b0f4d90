import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readWord } from '../word/readWord.ts';
import { allShapes } from './allShapes.ts';
import { bagOf, wordsOfSource } from './wordsOf.ts';
import { yieldOf } from './yieldOf.ts';

const ourShapes = Object.entries(allShapes).flatMap(([group, shapes]) =>
  Object.entries(shapes).map(([name, make]) => ({ name: `${group}: ${name}`, make })),
);

/** Files made with Word that mammoth's package ships for its own tests. */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('mammoth/package.json')),
  'test/test-data',
);
const theirShapes = readdirSync(folder)
  .filter((file) => file.endsWith('.docx'))
  .map((file) => ({
    name: `mammoth: ${file}`,
    make: () => new Uint8Array(readFileSync(join(folder, file))),
  }));

it('every file yields what the list beside this test says', async () => {
  const list = [...ourShapes, ...theirShapes].map(({ name, make }) => `${name}\n    ${yieldOf(make())}`);
  await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('yields.txt');
});

/** Where the other reader is known to say less or more, and why. */
const DIFFERENT: Readonly<Record<string, readonly string[]>> = {
  'it decodes no old fonts': [
    'text: TCVN3 throughout',
    'text: VNI throughout',
    'text: old and new runs mixed',
    'text: a VNI word over two runs',
    'text: Icelandic letters for Đ',
    'wrong: something of everything',
  ],
  'it joins the words on both sides of a break': [
    'head: title with line breaks',
    'end: recipients wrapped in one cell',
    'text: page breaks everywhere',
  ],
  'it drops formulas, drawn words and what it does not know, and keeps hidden text': [
    'text: a formula',
    'text: word art and a watermark',
    'text: hidden and struck text',
    'wrong: an element nobody knows',
  ],
  'it stops at broken XML': ['wrong: XML cut short', 'wrong: tags that do not match'],
};
const different = new Set(Object.values(DIFFERENT).flat());

describe('the words are those that another reader finds', () => {
  const shared = [...ourShapes, ...theirShapes].filter(
    ({ name, make }) => !different.has(name) && !yieldOf(make()).startsWith('refused'),
  );
  it.each(shared)('$name', async ({ make }) => {
    const bytes = make();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(wordsOfSource(readWord(bytes, { changes: 'final' }))).toEqual(bagOf(value));
  });
});
