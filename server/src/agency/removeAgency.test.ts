import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { StorageError } from '../storage/StorageError.ts';
import { agencyCommand } from './agencyCommand.ts';
import { removeAgency } from './removeAgency.ts';

const SLUG = 'tram-y-te';
let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
  await command('add', SLUG, '--name', 'Trạm Y tế');
  await test.server.houses.refresh();
});
afterAll(() => test.stop());

async function command(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await agencyCommand([...args, '--data', test.dataDir], {}, (line) => lines.push(line));
  return lines.join('\n');
}

it('asks once more, and never takes out the first agency', async () => {
  await expect(command('remove', SLUG)).rejects.toThrow(`--confirm ${SLUG}`);
  await expect(command('remove', SLUG, '--confirm', 'tram-khac')).rejects.toThrow(`--confirm ${SLUG}`);
  await expect(command('remove', 'mac-dinh', '--confirm', 'mac-dinh')).rejects.toThrow('Cơ quan đầu tiên');
  await expect(command('remove', 'khong-co', '--confirm', 'khong-co')).rejects.toThrow('Không có cơ quan');
  expect(await command('list')).toContain(SLUG);
});

it('leaves the agency on the list while somebody keeps its folder open', async () => {
  await expect(removeAgency(test.dataDir, SLUG, SLUG, { mostWaited: -1 })).rejects.toThrow(StorageError);
  expect(await command('list')).toContain(SLUG);
  await test.server.houses.refresh();
  expect(test.server.houses.find(SLUG)).toBeDefined();
});

it('cuts its people off while the server runs, keeps its data aside and frees its name', async () => {
  expect(test.server.houses.find(SLUG)).toBeDefined();
  const said = await command('remove', SLUG, '--confirm', SLUG);
  expect(test.server.houses.find(SLUG)).toBeUndefined();
  const kept = /giữ ở (.+)\.$/.exec(said)![1]!;
  expect(kept).toContain(join('agencies-removed', SLUG));
  expect(existsSync(join(kept, 'duthao.sqlite'))).toBe(true);
  expect(existsSync(join(test.dataDir, 'agencies', SLUG))).toBe(false);
  expect(await command('list')).not.toContain(SLUG);
  expect((await new Person(test.server.url).fetch(`/co-quan/${SLUG}/`)).status).toBe(404);
  expect((await test.signIn('lan')).cookie).not.toBe('');

  const again = await command('add', SLUG, '--name', 'Trạm Y tế xã');
  expect(again).toMatch(/mật khẩu: +\S+/);
});
