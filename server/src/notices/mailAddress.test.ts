import { expect, it } from 'vitest';
import { startTestServer } from '../testing/startTestServer.ts';

it('lets a person set and drop the address of his letters, and nobody that of another', async () => {
  const office = await startTestServer();
  const [lan, mai] = await Promise.all([office.signIn('lan'), office.signIn('mai')]);
  const path = '/api/notices/address';
  expect(await lan.get(path)).toEqual({ email: null, sends: false });
  expect((await lan.fetch(path, 'PUT', { email: 'lan@coquan.gov.vn' })).status).toBe(204);
  expect(await lan.get(path)).toMatchObject({ email: 'lan@coquan.gov.vn' });
  expect(await mai.get(path)).toMatchObject({ email: null });
  expect((await lan.fetch(path, 'PUT', { email: 'lan' })).status).toBe(400);
  expect((await lan.fetch(path, 'PUT', { email: null })).status).toBe(204);
  expect(await lan.get(path)).toMatchObject({ email: null });
  await office.stop();
});
