import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanFile } from '@duthao/plan';
import { expect, test } from 'vitest';
import { duthao, folder, oldPlan } from './testing/duthao.ts';

writeFileSync(join(folder, 'old.txt'), oldPlan);

test('import writes the plan to the file and the report to standard error', async () => {
  const { status, out, err } = await duthao(['import', 'old.txt', '-o', 'plan.json']);
  expect({ status, out }).toEqual({ status: 0, out: '' });
  expect(err).toContain('2 mục cấp 1, 2 mục cấp 2');
  expect(err).toContain('1 chú thích');
  const { doc, meta } = readPlanFile(readFileSync(join(folder, 'plan.json'), 'utf8'));
  expect(meta.title).toBe('Trồng cây ven đường liên thôn năm 2026');
  expect(doc.child(1).attrs).toMatchObject({
    issuer: 'ỦY BAN NHÂN DÂN\nXÃ SÔNG TRÀ',
    place: 'Sông Trà',
    month: 3,
  });
});

test('import reads standard input and writes standard output', async () => {
  const { status, out } = await duthao(['import', '-'], oldPlan);
  expect(status).toBe(0);
  expect(readPlanFile(out).doc.child(5).childCount).toBe(4);
});

test('--lang en reports in English', async () => {
  const { err } = await duthao(['--lang', 'en', 'import', 'old.txt']);
  expect(err).toContain('2 sections of level 1');
});

const page = `<p>KẾ HOẠCH</p><p>Trồng cây</p><p>I. MỤC ĐÍCH</p><p><a style="mso-comment-reference:LB_1">Phủ xanh</a><del>mau</del>.</p><p>II. VIỆC</p><p>Mua cây.</p><div style="mso-element:comment"><a name="_msocom_1"></a><p>Ở đâu?</p></div>`;
writeFileSync(join(folder, 'old.html'), page);

test('import of a page writes its comments into plan.json and says how sure it is of what', async () => {
  const { status, err } = await duthao(['import', 'old.html', '-o', 'page.json', '--changes', 'final']);
  expect(status).toBe(0);
  expect(err).toMatch(/^- mục: 2 (?:chắc chắn|khá chắc)$/mu);
  expect(err).toContain('1 ý kiến');
  const { doc, threads } = readPlanFile(readFileSync(join(folder, 'page.json'), 'utf8'));
  expect(threads).toMatchObject([{ comments: [{ text: 'Ở đâu?' }] }]);
  expect(doc.textContent).not.toContain('mau');
});

const rtf = `{\\rtf1 ${['KẾ HOẠCH', 'Trồng cây', 'I. MỤC ĐÍCH', 'Phủ xanh.', 'II. VIỆC', 'Mua cây.']
  .map((line) => line.replace(/[^ -~]/gu, (letter) => `\\u${letter.codePointAt(0)}?`))
  .join('\\par ')}\\par}`;

test('import reads .rtf through LibreOffice', async () => {
  const { status, out } = await duthao(['import', '-'], rtf);
  expect(status).toBe(0);
  expect(readPlanFile(out).doc.child(5).childCount).toBe(2);
});

writeFileSync(join(folder, 'empty.txt'), '');
writeFileSync(join(folder, 'weather.txt'), 'Hôm nay trời đẹp.\n');
writeFileSync(
  join(folder, 'junk.txt'),
  Uint8Array.from({ length: 999 }, (_, index) => (index * 31) % 256),
);
writeFileSync(join(folder, 'large.txt'), new Uint8Array(50 * 1024 * 1024 + 1));

test.each([
  ['a missing file', ['import', 'none.txt'], 'none.txt'],
  ['a choice for changes that is none', ['import', 'old.txt', '--changes', 'both'], 'both'],
  ['an empty file', ['import', 'empty.txt'], 'rỗng'],
  ['a text without a plan', ['import', 'weather.txt'], 'Không thấy kế hoạch'],
  ['binary junk', ['import', 'junk.txt'], 'không đọc được'],
  ['a file of more than 50 MB', ['import', 'large.txt'], '50 MB'],
  ['two files', ['import', 'old.txt', 'empty.txt'], 'đúng một tệp'],
  ['no file', ['import'], 'đúng một tệp'],
  ['an unknown option', ['import', 'old.txt', '--fast'], '--fast'],
  ['an option without its value', ['import', 'old.txt', '-o'], '-o'],
  ['a result that is no plan.json', ['import', 'old.txt', '-o', 'a.docx'], 'a.docx'],
  ['a folder that is not there', ['import', 'old.txt', '-o', 'no/plan.json'], 'no/plan.json'],
  ['an unknown command', ['fly'], 'fly'],
  ['a name that every object has', ['constructor'], 'constructor'],
  ['an unknown language', ['--lang', 'fr', 'import', 'old.txt'], 'fr'],
  ...['lint', 'tasks', 'diff', 'backup', 'restore', 'verify'].map(
    (name) => [`${name}, which is still to come`, [name, 'old.txt'], 'chưa có lệnh'] as const,
  ),
] as const)('refuses %s in one line with status 2', async (_, args, said) => {
  const { status, out, err } = await duthao(args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/u);
  expect(err).toContain(said);
});

test('a refused import leaves no file behind', async () => {
  await duthao(['import', 'weather.txt', '-o', 'weather.json']);
  expect(existsSync(join(folder, 'weather.json'))).toBe(false);
});

test('--help tells how to use it, --version which one it is', async () => {
  const help = await duthao(['--help']);
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(help.out).toContain('duthao import');
  expect((await duthao(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test('without a command it shows its usage and ends with status 2', async () => {
  const { status, err } = await duthao([]);
  expect(status).toBe(2);
  expect(err).toContain('duthao export');
});
