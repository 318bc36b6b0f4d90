import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStorage } from './openStorage.ts';
import { StorageError } from './StorageError.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duthao-storage-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const refusal = async (): Promise<string> => {
  const error: unknown = await openStorage(dir).catch((thrown: unknown) => thrown);
  if (!(error instanceof StorageError)) throw error;
  return error.message;
};

it('lets one server use a data directory, and the next one when the first has gone', async () => {
  const first = await openStorage(dir);
  expect(await refusal()).toMatch(/đang có một máy chủ Dự Thảo khác dùng/);
  await first.close();
  await (await openStorage(dir)).close();
});

it('says that a file is damaged and leaves it as it was', async () => {
  const path = join(dir, 'duthao.sqlite');
  writeFileSync(path, 'đây không phải cơ sở dữ liệu'.repeat(200));
  const before = readFileSync(path);
  expect(await refusal()).toMatch(/bị hỏng/);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('says that another program holds the file', async () => {
  await (await openStorage(dir)).close();
  const other = new SQLite(join(dir, 'duthao.sqlite'));
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('begin exclusive');
  expect(await refusal()).toMatch(/đang có chương trình khác giữ/);
  other.close();
}, 20_000);
