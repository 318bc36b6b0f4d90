import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

it('says a one-time password at each start until the first administrator has changed it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'duthao-admin-'));
  const start = (): Promise<TestServer> => startTestServer({ dataDir, demo: false });
  const first = await start();
  const lost = first.server.firstAdmin!.password;
  await first.stop();

  const second = await start();
  const { username, password } = second.server.firstAdmin!;
  const person = new Person(second.server.url);
  expect((await person.signIn(username, lost)).status).toBe(401);
  expect(await (await person.signIn(username, password)).json()).toMatchObject({ mustChangePassword: true });
  await person.post('/api/session/password', { current: password, next: 'mật khẩu của riêng tôi' });
  await second.stop();

  const third = await start();
  expect(third.server.firstAdmin).toBeNull();
  const again = new Person(third.server.url);
  expect((await again.signIn(username, 'mật khẩu của riêng tôi')).status).toBe(200);
  await third.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
