import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.stop());

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites cannot send; secure only over HTTPS', async () => {
    const answer = await new Person(test.server.url).signIn('lan', 'lan-2026');
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(await answer.json()).toMatchObject({
      user: { username: 'lan', name: 'Nguyễn Thị Lan', admin: false },
      mustChangePassword: false,
    });
  });

  it('keeps only a hash of the cookie', async () => {
    const lan = await test.signIn('lan');
    const rows = await test.server.storage.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(lan.cookie.split('=')[1]);
  });

  it('answers a wrong password and an unknown name the same way, in about the same time', async () => {
    const person = new Person(test.server.url);
    const time = async (username: string): Promise<[string, number]> => {
      const start = performance.now();
      const answer = await person.signIn(username, 'sai');
      return [`${answer.status} ${await answer.text()}`, performance.now() - start];
    };
    await time('nobody-warms-up');
    // The shortest of some, which is the least disturbed one.
    let [knownTime, unknownTime] = [Infinity, Infinity];
    for (let turn = 0; turn < 4; turn += 1) {
      const [known, took] = await time('mai');
      const [unknown, tookUnknown] = await time('nobody');
      expect(unknown).toBe(known);
      expect(known).toContain('401');
      knownTime = Math.min(knownTime, took);
      unknownTime = Math.min(unknownTime, tookUnknown);
    }
    // Checking a password takes some ten milliseconds; leaving it out would show as a tenth of the time.
    expect(unknownTime).toBeGreaterThan(knownTime / 4);
  });

  it('stops after five wrong passwords for a name, even for the right one, and not for others', async () => {
    const person = new Person(test.server.url);
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect((await person.signIn('dung', 'sai')).status).toBe(401);
    }
    const credentials = { username: 'dung', password: 'dung-2026' };
    expect(await person.refusal('/api/session', 'POST', credentials)).toEqual({
      status: 429,
      kind: 'tooMany',
    });
    expect((await person.signIn('ha', 'ha-2026')).status).toBe(200);
  });

  it('ends with signing out', async () => {
    const lan = await test.signIn('lan');
    const { cookie } = lan;
    expect((await lan.fetch('/api/session', 'DELETE')).status).toBe(204);
    lan.cookie = cookie;
    expect(await lan.refusal('/api/session')).toEqual({ status: 401, kind: 'notSignedIn' });
  });

  it('refuses what another page sends', async () => {
    const lan = await test.signIn('lan');
    const foreign = { origin: 'http://elsewhere.example' };
    const refused = { status: 403, kind: 'forbidden' };
    expect(await lan.refusal('/api/session', 'DELETE', undefined, foreign)).toEqual(refused);
    expect((await lan.fetch('/api/session')).status).toBe(200);
  });
});

describe('a new account', () => {
  it('comes with a one-time password that has to be changed before anything else', async () => {
    const admin = await test.signIn('quantri');
    const units = await admin.get<{ id: string }[]>('/api/units');
    const wanted = { username: 'moi', name: 'Người mới', unitIds: [units[0]!.id], admin: false };
    const { oneTimePassword } = await admin.post<{ oneTimePassword: string }>('/api/users', wanted);
    expect(await admin.refusal('/api/users', 'POST', wanted)).toEqual({ status: 409, kind: 'conflict' });

    const person = new Person(test.server.url);
    expect(await (await person.signIn('moi', oneTimePassword)).json()).toMatchObject({
      mustChangePassword: true,
    });
    expect(await person.refusal('/api/plans')).toEqual({ status: 403, kind: 'mustChangePassword' });
    const same = { current: oneTimePassword, next: oneTimePassword };
    expect((await person.refusal('/api/session/password', 'POST', same)).kind).toBe('badRequest');
    const wrong = { current: 'sai', next: 'mat khau moi' };
    expect((await person.refusal('/api/session/password', 'POST', wrong)).kind).toBe('wrongCredentials');
    await person.post('/api/session/password', { current: oneTimePassword, next: 'mat khau moi' });
    expect(await person.get('/api/plans')).toBeInstanceOf(Array);
  });

  it('is made by administrators only', async () => {
    const lan = await test.signIn('lan');
    for (const [path, method] of [
      ['/api/users', 'GET'],
      ['/api/users', 'POST'],
      ['/api/units', 'POST'],
      ['/api/agency', 'PUT'],
    ] as const) {
      const body = method === 'GET' ? undefined : {};
      expect(await lan.refusal(path, method, body)).toEqual({ status: 403, kind: 'forbidden' });
    }
  });
});
