import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createOffice, type Office, type OfficeOptions } from './createOffice.ts';
import { findSoffice } from './findSoffice.ts';
import { OfficeError } from './OfficeError.ts';

const RTF = new TextEncoder().encode('{\\rtf1\\ansi K\\u7871? ho\\u7841?ch n\\u259?m h\\u7885?c\\par}');
const made: Office[] = [];
const create = (options?: OfficeOptions): Office => {
  const office = createOffice(options);
  made.push(office);
  return office;
};
afterEach(async () => {
  await Promise.all(made.splice(0).map((office) => office.stop()));
});

const startOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.slice(0, 4));
const folders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`duthao-office-${process.pid}-`));

describe('where LibreOffice is missing', () => {
  test('says so in one sentence', async () => {
    const office = create({ soffice: null });
    expect(office.isInstalled).toBe(false);
    await expect(office.convert(RTF, 'rtf', 'pdf')).rejects.toMatchObject({ kind: 'missing' });
  });

  test('an empty SOFFICE means none', () => {
    expect(findSoffice({ ...process.env, SOFFICE: '' })).toBeNull();
  });
});

test('a program that hangs is ended at the time limit, and the next file is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fake-office-'));
  const hanging = join(folder, 'soffice');
  writeFileSync(hanging, '#!/bin/sh\nsleep 1000\n');
  chmodSync(hanging, 0o755);
  const office = create({ soffice: hanging, timeLimit: 300 });
  await expect(office.convert(RTF, 'rtf', 'pdf')).rejects.toMatchObject({ kind: 'tooLong' });
  await expect(office.convert(RTF, 'rtf', 'pdf')).rejects.toMatchObject({ kind: 'tooLong' });
  rmSync(folder, { recursive: true });
});

/** Breaks down with the first file it is given, and takes the next. */
const FRAIL = `#!/bin/sh
here=$(dirname "$0")
for last; do :; done
case "$*" in
*--convert-to*)
  if [ ! -e "$here/broken" ]; then touch "$here/broken"; kill -9 $(cat "$here/pid"); exit 1; fi
  echo '%PDF' > "$(dirname "$last")/made/plan.pdf" ;;
*) echo $$ > "$here/pid"; touch "$(dirname "$last")/.~lock.open.fodt#"; sleep 1000 ;;
esac
`;

test('a warm program that breaks down is started anew, and the file is taken again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fake-office-'));
  const frail = join(folder, 'soffice');
  writeFileSync(frail, FRAIL);
  chmodSync(frail, 0o755);
  const office = create({ soffice: frail, warm: true });
  expect(startOf(await office.convert(RTF, 'rtf', 'pdf'))).toBe('%PDF');
  await office.stop();
  rmSync(folder, { recursive: true });
});

test('stopping in the middle of a file refuses it and leaves no program behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fake-office-'));
  const slow = join(folder, 'soffice');
  writeFileSync(
    slow,
    `#!/bin/sh\necho $$ >> ${folder}/pids\nfor last; do :; done\ntouch "$(dirname "$last")/.~lock.open.fodt#"\nsleep 1000\n`,
  );
  chmodSync(slow, 0o755);
  const office = create({ soffice: slow, warm: true });
  const converting = office.convert(RTF, 'rtf', 'pdf');
  const pids = (): string[] => readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n');
  await vi.waitUntil(() => existsSync(join(folder, 'pids')) && pids().length === 2, { timeout: 20_000 });
  await Promise.all([office.stop(), expect(converting).rejects.toBeInstanceOf(OfficeError)]);
  expect(pids()).toHaveLength(2);
  for (const pid of pids()) expect(existsSync(`/proc/${pid}/cwd`)).toBe(false);
  rmSync(folder, { recursive: true });
});

test('stopping before LibreOffice is warm refuses the file, starts no other program and leaves no folder', async () => {
  const before = folders();
  const folder = mkdtempSync(join(tmpdir(), 'fake-office-'));
  const cold = join(folder, 'soffice');
  writeFileSync(cold, `#!/bin/sh\necho $$ >> ${folder}/pids\nsleep 1000\n`);
  chmodSync(cold, 0o755);
  const office = create({ soffice: cold, warm: true });
  const converting = office.convert(RTF, 'rtf', 'pdf');
  const pids = (): string[] => readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n');
  await vi.waitUntil(() => existsSync(join(folder, 'pids')) && pids()[0] !== '', { timeout: 20_000 });
  await Promise.all([office.stop(), expect(converting).rejects.toMatchObject({ kind: 'stopped' })]);
  expect(pids()).toHaveLength(1);
  expect(folders().filter((name) => !before.includes(name))).toEqual([]);
  rmSync(folder, { recursive: true });
});

describe.each([{ warm: false }, { warm: true }])('with LibreOffice, %o', (options) => {
  test('converts .rtf to .pdf and .docx, one after another, and leaves nothing behind', async () => {
    const before = folders();
    const office = create(options);
    const [pdf, docx] = await Promise.all([
      office.convert(RTF, 'rtf', 'pdf'),
      office.convert(RTF, 'rtf', 'docx'),
    ]);
    expect(startOf(pdf)).toBe('%PDF');
    expect(startOf(docx)).toBe('PK\u0003\u0004');
    await office.stop();
    expect(folders().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('refuses what LibreOffice cannot read, and goes on', async () => {
    const office = create(options);
    const noise = new TextEncoder().encode('PK\u0003\u0004 nothing that could be a document');
    await expect(office.convert(noise, 'docx', 'pdf')).rejects.toMatchObject({ kind: 'failed' });
    expect(startOf(await office.convert(RTF, 'rtf', 'pdf'))).toBe('%PDF');
  });

  test('takes an aborted file out of the queue', async () => {
    const office = create(options);
    const first = office.convert(RTF, 'rtf', 'pdf');
    const waiting = new AbortController();
    const second = office.convert(RTF, 'rtf', 'pdf', waiting.signal);
    waiting.abort();
    await expect(second).rejects.toMatchObject({ kind: 'stopped' });
    expect(startOf(await first)).toBe('%PDF');
  });
});
