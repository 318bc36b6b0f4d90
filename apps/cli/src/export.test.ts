import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asAccepted, printedText, readPlanFile, suggestionsOf } from '@duthao/plan';
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
  expect(fileIn('old.html')).toContain('<h2 class="d1"');
});

test('export as PDF needs LibreOffice, and says so where it is missing', async () => {
  const { status, err } = await duthao(['export', 'old.txt', '-o', 'old.pdf']);
  expect({ status, err }).toEqual({ status: 0, err: expect.any(String) });
  expect(readFileSync(join(folder, 'old.pdf')).subarray(0, 4).toString()).toBe('%PDF');
  process.env.SOFFICE = '';
  const without = await duthao(['export', 'old.txt', '-o', 'none.pdf']);
  delete process.env.SOFFICE;
  expect(without.status).toBe(2);
  expect(without.err).toMatch(/^Máy này chưa cài LibreOffice[^\n]+\.\n$/u);
});

test('--look lays the file out as the agency does, within the decree', async () => {
  writeFileSync(join(folder, 'look.json'), '{ "sizeSet": 13, "margins": { "left": 35 } }');
  await duthao(['export', 'old.txt', '-o', 'look.html', '--look', 'look.json']);
  expect(fileIn('look.html')).toContain('margin: 20mm 20mm 20mm 35mm');
  writeFileSync(join(folder, 'look.json'), '{ "margins": { "left": 25 } }');
  const { status, err } = await duthao(['export', 'old.txt', '-o', 'none.docx', '--look', 'look.json']);
  expect(status).toBe(2);
  expect(err).toContain('khoản 3 Mục I Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP');
});

test('--copy review writes suggestions as tracked changes and threads as comments, and they come back', async () => {
  await duthao(['import', 'old.txt', '-o', 'plain.json']);
  const plan = JSON.parse(fileIn('plain.json')) as {
    doc: { content: Part[] };
    threads?: unknown;
    meta: object;
  };
  const words = wordsIn(plan.doc as Part, 'Tạo bóng mát cho đường liên thôn');
  words.marks = [
    { type: 'deletion', attrs: { id: 's1', author: 'u1', time: '2026-03-02T07:40:00.123Z' } },
    { type: 'comment', attrs: { thread: 't1' } },
  ];
  plan.threads = [
    { id: 't1', isDone: true, comments: [{ author: 'u1', time: '2026-03-02T08:00:00Z', text: 'Bỏ?' }] },
  ];
  plan.meta = { people: { u1: { name: 'Lê Hà', unit: 'Phòng Pháp chế' } } };
  writeFileSync(join(folder, 'review.json'), JSON.stringify(plan));
  const { status } = await duthao(['export', 'review.json', '-o', 'review.docx', '--copy', 'review']);
  expect(status).toBe(0);
  await duthao(['import', 'review.docx', '-o', 'back.json']);
  const back = fileIn('back.json');
  expect(back).toContain('"author": "Lê Hà (Phòng Pháp chế)"');
  expect(back).toContain('"time": "2026-03-02T07:40:00Z"');
  expect(back).toContain('"text": "Bỏ?"');
  expect(readPlanFile(back).threads).toMatchObject([{ isDone: true }]);
});

test('--since writes what changed as tracked changes in a name', async () => {
  writeFileSync(join(folder, 'new.txt'), oldPlan.replace('đo vẽ vị trí trồng', 'cắm mốc vị trí trồng'));
  const args = ['export', 'new.txt', '-o', 'since.docx', '--since', 'old.txt', '--author', 'Trần Nam'];
  expect((await duthao(args)).status).toBe(0);
  await duthao(['import', 'since.docx', '-o', 'since.json']);
  const { doc } = readPlanFile(fileIn('since.json'));
  const [change] = suggestionsOf(doc);
  expect(change?.author).toBe('Trần Nam');
  expect(
    suggestionsOf(doc)
      .map(({ removed }) => removed)
      .join(''),
  ).toContain('đo vẽ');
  expect(printedText(asAccepted(doc)).join('\n')).toContain('cắm mốc vị trí trồng');
});

interface Part {
  text?: string;
  marks?: unknown[];
  content?: Part[];
}

function wordsIn(part: Part, words: string): Part {
  if (part.text?.includes(words)) return part;
  const found = part.content?.map((child) => wordsIn(child, words)).find(({ text }) => text !== undefined);
  return found ?? {};
}

test.each([
  ['without a result', ['export', 'old.txt'], 'Cần -o'],
  ['to a kind of file it does not write', ['export', 'old.txt', '-o', 'old.odt'], 'old.odt'],
  ['with a look that is not there', ['export', 'old.txt', '-o', 'a.docx', '--look', 'no.json'], 'no.json'],
  ['of a copy that there is not', ['export', 'old.txt', '-o', 'a.docx', '--copy', 'draft'], 'draft'],
  ['of a review copy as text', ['export', 'old.txt', '-o', 'a.txt', '--copy', 'review'], 'Bản góp ý'],
  [
    'of differences for signature',
    ['export', 'old.txt', '-o', 'a.docx', '--copy', 'sign', '--since', 'old.txt'],
    '--since',
  ],
  ['since a file that is not there', ['export', 'old.txt', '-o', 'a.docx', '--since', 'no.json'], 'no.json'],
  ['with an author of nothing', ['export', 'old.txt', '-o', 'a.docx', '--author', 'An'], '--author'],
  ['from a file without a plan', ['export', 'none.json', '-o', 'a.docx'], 'none.json'],
])('refuses an export %s in one line with status 2', async (_, args, said) => {
  const { status, out, err } = await duthao(args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/u);
  expect(err).toContain(said);
});
