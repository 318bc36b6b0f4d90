import type { AuditPage, NewSignOn, SignOnSettings, UserAccount } from '@duthao/protocol';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../../testing/Browser.ts';
import { CLIENT_ID, CLIENT_SECRET } from '../../testing/oidcProcess.ts';
import { Person } from '../../testing/Person.ts';
import { type RunningProvider, startOidc } from '../../testing/startOidc.ts';
import { startTestServer, type TestServer } from '../../testing/startTestServer.ts';

let test: TestServer;
let provider: RunningProvider;
let admin: Person;
let settings: NewSignOn;

beforeAll(async () => {
  test = await startTestServer();
  provider = await startOidc({
    redirectUri: `${test.server.url}/api/sign-on/callback`,
    people: {
      a1: { preferred_username: 'lan', name: 'Nguyễn Thị Lan' },
      a2: { preferred_username: 'LAN', name: 'Người Khác' },
      a3: { preferred_username: 'moi', name: 'Trịnh Thị Mới' },
      a4: { preferred_username: 'ha', name: 'Bùi Thu Hà' },
      a5: { email: 'mai@noivu.example', email_verified: true, preferred_username: 'x' },
      a6: { email: 'dung@noivu.example', email_verified: false, preferred_username: 'y' },
      a7: { email: 'son@noi-khac.example', email_verified: true, preferred_username: 'z' },
      a8: { preferred_username: 'dotxuat', name: 'Người Mời' },
    },
  });
  admin = await test.signIn('quantri');
  settings = {
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    label: 'tài khoản công vụ',
    claim: 'preferred_username',
    domain: '',
    creates: false,
  };
  expect((await put(settings)).status).toBe(200);
}, 60_000);
afterAll(async () => {
  await provider.stop();
  await test.server.stop();
  rmSync(test.dataDir, { recursive: true, force: true });
});

const put = (wanted: NewSignOn): Promise<Response> => admin.fetch('/api/sign-on', 'PUT', wanted);
const start = (): string => `${test.server.url}/api/sign-on/start`;
const people = (): Promise<UserAccount[]> => admin.get('/api/users');
const find = async (username: string): Promise<UserAccount | undefined> =>
  (await people()).find((user) => user.username === username);

/** Presses the button and signs in at the provider's own pages, up to where `until` says. */
async function signIn(login: string, browser = new Browser()): Promise<Browser> {
  await browser.open(start());
  await consent(browser, login);
  return browser;
}

async function consent(browser: Browser, login: string): Promise<void> {
  for (let page = 0; page < 3 && browser.at.includes('/interaction/'); page += 1) {
    const action = /action="([^"]+)"/.exec(browser.page)![1]!;
    const prompt = /name="prompt" value="(\w+)"/.exec(browser.page)![1]!;
    await browser.open(new URL(action, browser.at).href, { prompt, login, password: 'bất kỳ' });
  }
}

/** Who the browser's session is of. */
async function whoIs(browser: Browser): Promise<string | null> {
  const person = new Person(test.server.url);
  person.cookie = `duthao=${browser.cookies.get('duthao') ?? ''}`;
  const answer = await person.fetch('/api/session');
  return answer.status === 200
    ? ((await answer.json()) as { user: { username: string } }).user.username
    : null;
}

/** A browser that stands right before its return, with the address of that. */
async function beforeReturn(login: string): Promise<{ browser: Browser; address: string }> {
  const browser = new Browser();
  browser.haltsAt = '/api/sign-on/callback';
  await signIn(login, browser);
  browser.haltsAt = null;
  return { browser, address: browser.at };
}

const endOf = (browser: Browser): string => browser.at.slice(test.server.url.length);

describe('the agency’s provider', () => {
  it('stands on the sign-in page, and tells nobody its secret', async () => {
    const entrance = await new Person(test.server.url).get<{ signOn: string }>('/api/entrance');
    expect(entrance.signOn).toBe('tài khoản công vụ');
    const told = await admin.get<SignOnSettings>('/api/sign-on');
    expect(told.redirectUri).toBe(`${test.server.url}/api/sign-on/callback`);
    expect(JSON.stringify(told)).not.toContain(CLIENT_SECRET);
    expect((await put({ ...settings, clientSecret: null })).status).toBe(200);
  });

  it('is asked before it is taken, and what cannot work is refused', async () => {
    expect((await put({ ...settings, issuer: 'http://127.0.0.1:1' })).status).toBe(400);
    expect((await put({ ...settings, issuer: `${provider.issuer}/khong-co` })).status).toBe(400);
    expect((await put({ ...settings, claim: 'email' })).status).toBe(400);
    expect((await admin.get<SignOnSettings>('/api/sign-on')).settings).toMatchObject({
      issuer: provider.issuer,
    });
  });
});

describe('whoever it knows', () => {
  it('comes in under his own name, and the log says which way', async () => {
    const browser = await signIn('a1');
    expect(endOf(browser)).toBe('/');
    expect(await whoIs(browser)).toBe('lan');
    const { entries } = await admin.get<AuditPage>('/api/audit');
    expect(entries[0]).toMatchObject({ action: 'signedIn', actor: { name: 'Nguyễn Thị Lan' } });
  });

  it('gets a new session, never the one that lay in the browser before', async () => {
    const planted = await test.signIn('tuan');
    const browser = new Browser();
    browser.cookies.set('duthao', planted.session.split('=')[1]!);
    await signIn('a1', browser);
    expect(await whoIs(browser)).toBe('lan');
    expect(browser.cookies.get('duthao')).not.toBe(planted.session.split('=')[1]);
    expect(await planted.get('/api/session')).toMatchObject({ user: { username: 'tuan' } });
  });

  it('does not come in under a name that is bound to somebody else, until an administrator frees it', async () => {
    expect(endOf(await signIn('a2'))).toBe('/?sign-on=linked');
    const lan = await find('lan');
    expect((await admin.fetch(`/api/users/${lan!.id}/sign-on-link`, 'DELETE')).status).toBe(204);
    expect(await whoIs(await signIn('a2'))).toBe('lan');
    expect(endOf(await signIn('a1'))).toBe('/?sign-on=linked');
  });

  it('stays out without an account, and without making one', async () => {
    expect(endOf(await signIn('a3'))).toBe('/?sign-on=unknown');
    expect(await find('moi')).toBeUndefined();
  });

  it('gets an account where the agency allows that, with no unit and no right to administer', async () => {
    await put({ ...settings, creates: true });
    expect(await whoIs(await signIn('a3'))).toBe('moi');
    expect(await find('moi')).toMatchObject({ name: 'Trịnh Thị Mới', unitIds: [], roles: [], admin: false });
    await put(settings);
  });

  it('stays out when the account is switched off, at the first time as later', async () => {
    const ha = await find('ha');
    await admin.fetch(`/api/users/${ha!.id}/disabled`, 'PUT', { disabled: true });
    expect(endOf(await signIn('a4'))).toBe('/?sign-on=disabled');
    await admin.fetch(`/api/users/${ha!.id}/disabled`, 'PUT', { disabled: false });
    expect(await whoIs(await signIn('a4'))).toBe('ha');
    await admin.fetch(`/api/users/${ha!.id}/disabled`, 'PUT', { disabled: true });
    const browser = await signIn('a4');
    expect(endOf(browser)).toBe('/?sign-on=disabled');
    expect(await whoIs(browser)).toBeNull();
  });

  it('ends the one-time password that was handed over, for he needs it no more', async () => {
    const wanted = { username: 'dotxuat', name: 'Người Mời', unitIds: [], admin: false };
    const { oneTimePassword } = await admin.post<{ oneTimePassword: string }>('/api/users', wanted);
    const browser = await signIn('a8');
    expect(await whoIs(browser)).toBe('dotxuat');
    expect(await find('dotxuat')).toMatchObject({ mustChangePassword: false });
    expect((await new Person(test.server.url).signIn('dotxuat', oneTimePassword)).status).toBe(401);
  });

  it('is found by an address only when it is verified and of the agency’s domain', async () => {
    await put({ ...settings, claim: 'email', domain: 'noivu.example' });
    expect(await whoIs(await signIn('a5'))).toBe('mai');
    expect(endOf(await signIn('a6'))).toBe('/?sign-on=unverified');
    expect(endOf(await signIn('a7'))).toBe('/?sign-on=unknown');
    await put(settings);
  });
});

describe('a return', () => {
  it('is taken from the browser that was sent, once', async () => {
    const { browser, address } = await beforeReturn('a2');
    await browser.open(address);
    expect(await whoIs(browser)).toBe('lan');
    await browser.open(address);
    expect(endOf(browser)).toBe('/?sign-on=failed');
  });

  it('is nothing in another browser, which so is never signed in as somebody else unawares', async () => {
    const { address } = await beforeReturn('a2');
    const other = await beforeReturn('a2');
    for (const browser of [new Browser(), other.browser]) {
      await browser.open(address);
      expect(endOf(browser)).toBe('/?sign-on=failed');
      expect(await whoIs(browser)).toBeNull();
    }
  });

  it('with the code of another run, an invented state or a refusal signs nobody in', async () => {
    const [one, other] = [await beforeReturn('a2'), await beforeReturn('a5')];
    const swapped = new URL(one.address);
    swapped.searchParams.set('code', new URL(other.address).searchParams.get('code')!);
    const invented = new URL((await beforeReturn('a2')).address);
    invented.searchParams.set('state', 'x'.repeat(43));
    const refused = await beforeReturn('a2');
    const denied = new URL(refused.address);
    denied.searchParams.delete('code');
    denied.searchParams.set('error', 'access_denied');
    const tries: [Browser, URL][] = [
      [one.browser, swapped],
      [new Browser(), invented],
      [refused.browser, denied],
    ];
    for (const [browser, address] of tries) {
      await browser.open(address.href);
      expect(endOf(browser)).toBe('/?sign-on=failed');
      expect(await whoIs(browser)).toBeNull();
    }
  });
});

it('a provider that is out of reach is said so, and passwords go on', async () => {
  await provider.stop();
  // Only the restarted server has to ask it about itself.
  await test.server.stop();
  const again = await startTestServer({ dataDir: test.dataDir });
  const browser = new Browser();
  await browser.open(`${again.server.url}/api/sign-on/start`);
  expect(browser.at).toBe(`${again.server.url}/?sign-on=unreachable`);
  expect((await again.signIn('mai')).cookie).not.toBe('');
  await again.stop();
});
