import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entrance, NewUserAnswer } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { agencyCommand } from './agencyCommand.ts';
import { addAgency } from './keepAgencies.ts';

let test: TestServer;
let admin: Person;

const command = async (...args: string[]): Promise<string> => {
  const lines: string[] = [];
  await agencyCommand([...args, '--data', test.dataDir], {}, (line) => lines.push(line));
  await test.server.houses.refresh();
  return lines.join('\n');
};

/** The first administrator of an agency that was just added, with a password of his own. */
async function enter(said: string, agency: string): Promise<Person> {
  const person = new Person(test.server.url, agency);
  const current = /mật khẩu: +(\S+)/.exec(said)![1]!;
  expect((await person.signIn('quantri', current)).status).toBe(200);
  await person.post('/api/session/password', { current, next: 'truong-hoc-2026' });
  return person;
}

beforeAll(async () => {
  test = await startTestServer();
  admin = await enter(
    await command('add', 'thcs-tran-phu', '--name', 'Trường THCS Trần Phú'),
    'thcs-tran-phu',
  );
});
afterAll(() => test.stop());

describe('an agency added while the server runs', () => {
  it('is there at once, with people and plans of its own and nothing of the others', async () => {
    expect(await admin.get('/api/users')).toMatchObject([{ username: 'quantri', name: 'Quản trị viên' }]);
    for (const path of ['/api/plans', '/api/units', '/api/recipient-groups']) {
      expect(await admin.get(path)).toEqual([]);
    }
    expect(await admin.get('/api/session')).toMatchObject({ agency: { name: 'Trường THCS Trần Phú' } });
    const first = await test.signIn('quantri');
    expect(await first.get('/api/users')).toHaveLength(10);
  });

  it('may have somebody of the same name as another agency, with another password', async () => {
    const lan = { username: 'lan', name: 'Lê Thị Lan', unitIds: [], admin: false };
    const { oneTimePassword } = await admin.post<NewUserAnswer>('/api/users', lan);
    const there = new Person(test.server.url, 'thcs-tran-phu');
    expect((await there.signIn('lan', 'lan-2026')).status).toBe(401);
    expect((await there.signIn('lan', oneTimePassword)).status).toBe(200);
    expect((await new Person(test.server.url).signIn('lan', oneTimePassword)).status).toBe(401);
  });

  it('locks nobody out of another agency by wrong passwords for the same name', async () => {
    const there = new Person(test.server.url, 'thcs-tran-phu');
    for (let wrong = 0; wrong < 6; wrong += 1) await there.signIn('mai', 'sai');
    expect((await there.signIn('mai', 'sai')).status).toBe(429);
    expect((await test.signIn('mai')).cookie).not.toBe('');
  });

  it('knows no session of another agency', async () => {
    const lan = await test.signIn('lan');
    const carried = new Person(test.server.url, 'thcs-tran-phu');
    carried.cookie = lan.cookie;
    expect(await carried.refusal('/api/session')).toEqual({ status: 401, kind: 'notSignedIn' });
  });

  it('gives tokens that lead to it, whatever the browser has chosen', async () => {
    const wanted = { name: 'Báo cáo', scope: 'read', days: 1 };
    const { token } = await admin.post<{ token: string }>('/api/tokens', wanted);
    const program = new Person(test.server.url);
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await program.fetch('/api/plans', 'GET', undefined, headers)).json()).toEqual([]);
    const forged = { authorization: `Bearer ${token.replace('thcs-tran-phu', 'mac-dinh')}` };
    expect(await program.refusal('/api/plans', 'GET', undefined, forged)).toMatchObject({ status: 401 });
  });

  it('invites people by links that open there', async () => {
    const users = await admin.get<{ id: string; username: string }[]>('/api/users');
    const lan = users.find(({ username }) => username === 'lan')!;
    const { path } = await admin.post<{ path: string }>(`/api/users/${lan.id}/invitation`);
    expect(path).toMatch(/^\/co-quan\/thcs-tran-phu\/loi-moi#/);
    const answer = await fetch(test.server.url + path, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/loi-moi');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^duthao_agency=thcs-tran-phu;.*HttpOnly/);
  });
});

describe('the way to an agency', () => {
  it('is not shown to strangers unless the keeper of the machine wants it so', async () => {
    expect(await new Person(test.server.url).get<Entrance>('/api/entrance')).toMatchObject({ agencies: [] });
    const lan = await new Person(test.server.url).fetch('/co-quan/thcs-tran-phu/');
    expect(lan.status).toBe(200);
  });

  it('is chosen by name where several share an address and names are shown', async () => {
    await command('names', 'show');
    const said = await new Person(test.server.url).get<Entrance>('/api/entrance');
    expect(said).toEqual({
      here: 'mac-dinh',
      agencies: [
        { slug: 'mac-dinh', name: 'SỞ NỘI VỤ' },
        { slug: 'thcs-tran-phu', name: 'Trường THCS Trần Phú' },
      ],
      signOn: null,
    });
  });

  it('never leads out of the server', async () => {
    for (const rest of [
      '/evil.example',
      '//evil.example/a',
      '\\evil.example',
      '/%5Cevil.example',
      '%2F%2Fevil',
    ]) {
      const path = `/co-quan/thcs-tran-phu/${rest}`;
      const answer = await fetch(test.server.url + path, { redirect: 'manual' });
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
    }
    const unknown = await new Person(test.server.url).fetch('/co-quan/khong-co/');
    expect(unknown.status).toBe(404);
  });

  it('is its own host name, where it has one, and then no list names it', async () => {
    await enter(await command('add', 'xa-dong', '--name', 'UBND xã Đông', '--host', '127.0.0.2'), 'xa-dong');
    const there = test.server.url.replace('127.0.0.1', '127.0.0.2');
    const host = new URL(there).host;
    // fetch does not let anybody say another host.
    const ask = (headers: Record<string, string>): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const asked = request(`${test.server.url}/api/entrance`, { headers }, (answer) => {
          answer.toArray().then((parts) => resolve(JSON.parse(Buffer.concat(parts).toString())), reject);
        });
        asked.on('error', reject).end();
      });
    expect(await ask({ host })).toEqual({ here: 'xa-dong', agencies: [], signOn: null });
    // The name wins over what the browser once chose.
    expect(await ask({ host, cookie: 'duthao_agency=mac-dinh' })).toMatchObject({ here: 'xa-dong' });
    const { agencies } = (await ask({})) as Entrance;
    expect(agencies.map(({ slug }) => slug)).toEqual(['mac-dinh', 'thcs-tran-phu']);
  });
});

describe('who keeps the machine', () => {
  it('lists and renames agencies, and lets in an administrator who is locked out', async () => {
    await command('rename', 'thcs-tran-phu', '--name', 'Trường THCS Trần Phú, phường 1');
    expect(await command('list')).toMatch(
      /thcs-tran-phu +\/co-quan\/thcs-tran-phu +Trường THCS Trần Phú, phường 1/,
    );
    const again = await enter(await command('password', 'thcs-tran-phu', 'quantri'), 'thcs-tran-phu');
    expect(await admin.refusal('/api/session')).toMatchObject({ status: 401 });
    admin = again;
    const { entries } = await admin.get<{ entries: object[] }>('/api/audit');
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'passwordReset',
        actor: { id: null, name: 'Người quản trị máy chủ' },
      }),
    );
  });

  it('is told what cannot be done, and nothing is made of it', async () => {
    await expect(command('add', 'Sở Y tế', '--name', 'Sở Y tế')).rejects.toThrow('chữ thường không dấu');
    await expect(command('add', '../../etc', '--name', 'A')).rejects.toThrow('chữ thường không dấu');
    await expect(command('add', 'thcs-tran-phu', '--name', 'A')).rejects.toThrow('Đã có cơ quan');
    await expect(command('add', 'moi', '--name', 'A', '--host', '127.0.0.2')).rejects.toThrow('đang thuộc');
    await expect(command('add', 'moi', '--name', ' ')).rejects.toThrow('--name');
    await expect(command('rename', 'khong-co', '--name', 'A')).rejects.toThrow('Không có cơ quan');
    await expect(command('password', 'mac-dinh', 'khongai')).rejects.toThrow('không có người dùng');
    await expect(command('close')).rejects.toThrow('Các lệnh');
    expect(await command('list')).not.toContain('moi');
  });

  it('sees by /readyz that one agency cannot be opened, while the others go on', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'duthao-agencies-'));
    await addAgency(dataDir, { slug: 'hong', name: 'Trường hỏng', host: null });
    writeFileSync(join(dataDir, 'agencies', 'hong', 'duthao.sqlite'), 'x'.repeat(5000));
    const spoilt = await startTestServer({ dataDir });
    expect((await fetch(`${spoilt.server.url}/readyz`)).status).toBe(503);
    const refused = await new Person(spoilt.server.url, 'hong').refusal('/api/session');
    expect(refused).toEqual({ status: 503, kind: 'unavailable' });
    expect(await (await spoilt.signIn('lan')).get('/api/plans')).toHaveLength(2);
    await spoilt.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
