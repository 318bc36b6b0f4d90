import mammoth from 'mammoth';
import { beforeAll, expect, it } from 'vitest';
import { readWord } from '../word/readWord.ts';
import { convertAll } from './convertAll.ts';
import { forLibreOffice, forPandoc } from './officeSources.ts';
import { bagOf, wordsOfSource } from './wordsOf.ts';
import { yieldOf } from './yieldOf.ts';

let files = new Map<string, Uint8Array>();

beforeAll(async () => {
  files = await convertAll();
  console.log([...files].map(([name, bytes]) => `${name}: ${yieldOf(bytes)}`).join('\n'));
}, 240_000);

const names = [
  ...Object.keys(forLibreOffice).map((name) => `LibreOffice: ${name}`),
  ...Object.keys(forPandoc).map((name) => `pandoc: ${name}`),
];

/** What must come out of some of them, in any version of the program that made them. */
const YIELDS: Readonly<Record<string, RegExp>> = {
  'LibreOffice: letterhead.html': /1 tables/u,
  'LibreOffice: lists.html': /8 numbered/u,
  'LibreOffice: rich.fodt': /2 notes, 1 threads/u,
  'LibreOffice: changes.fodt': /2 changes/u,
  'LibreOffice: notes.rtf': /1 tables, 1 notes/u,
  'pandoc: lists.md': /6 numbered/u,
  'pandoc: tables.md': /2 numbered, 1 tables/u,
  'pandoc: notes.md': /1 notes/u,
  'pandoc: changes.md': /2 changes/u,
  'pandoc: comments.md': /1 threads/u,
  'pandoc: formula.md': /formula$/u,
};

/** mammoth joins words at line breaks, and knows no formulas. */
const UNFIT = new Set(['LibreOffice: letterhead.html', 'LibreOffice: breaks.html', 'pandoc: formula.md']);

it.each(names)('reads %s', async (name) => {
  const bytes = files.get(name)!;
  const source = readWord(bytes, { changes: 'final' });
  expect(yieldOf(bytes)).toMatch(YIELDS[name] ?? /^\d+ paragraphs/u);
  expect(source.findings.filter(({ rule }) => rule === 'unknownElement')).toEqual([]);
  if (UNFIT.has(name)) return;
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(wordsOfSource(source)).toEqual(bagOf(value));
});
