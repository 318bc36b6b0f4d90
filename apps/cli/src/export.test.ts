import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedText, readPlanFile } from '@duthao/plan';
import { expect, test } from 'vitest';
import { duthao, folder, oldPlan } from './testing/duthao.ts';

writeFileSync(join(folder, 'old.txt'), oldPlan);
const fileIn = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('export turns a text file into a Word file', async () => {
  const { status, out } = await duthao(['export', 'old.txt', '-o', 'old.docx']);
  expect({ status, out }).toEqual({ status: 0, out: '' });
  expect(readFileSync(join(folder, 'old.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('a plan exported as text and imported again prints the same words', async () => {
  await duthao(['import', 'old.txt', '-o', 'first.json']);
  await duthao(['export', 'first.json', '-o', 'again.txt']);
  await duthao(['import', 'again.txt', '-o', 'second.json']);
  const [first, second] = ['first.json', 'second.json'].map((name) =>
    printedText(readPlanFile(fileIn(name)).doc),
  );
  expect(second).toEqual(first);
});

test('export as HTML is a page with the words of the plan', async () => {
  await duthao(['export', 'old.txt', '-o', 'old.html']);
  expect(fileIn('old.html')).toMatch(/^<!doctype html>/u);
  expect(fileIn('old.html')).toContain('Chăm sóc cây sau khi trồng');
});

test.each([
  ['without a result', ['export', 'old.txt'], 'Cần -o'],
  ['to a kind of file it does not write', ['export', 'old.txt', '-o', 'old.pdf'], 'old.pdf'],
  ['from a file without a plan', ['export', 'none.json', '-o', 'a.docx'], 'none.json'],
])('refuses an export %s in one line with status 2', async (_, args, said) => {
  const { status, out, err } = await duthao(args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/u);
  expect(err).toContain(said);
});
