import type { AuditPage, InvitationAnswer, NewUserAnswer, UserAccount } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { createInvitations } from './invitations.ts';

let test: TestServer;
let admin: Person;
beforeAll(async () => {
  test = await startTestServer();
  admin = await test.signIn('quantri');
});
afterAll(() => test.stop());

let added = 0;
async function invite(): Promise<{ made: NewUserAnswer; token: string; invitation: InvitationAnswer }> {
  added += 1;
  const wanted = { username: `moi${added}`, name: 'Người Được Mời', unitIds: [], admin: true };
  const made = await admin.post<NewUserAnswer>('/api/users', wanted);
  const invitation = await admin.post<InvitationAnswer>(`/api/users/${made.user.id}/invitation`);
  return { made, invitation, token: invitation.path.split('#')[1]! };
}
const stranger = (): Person => new Person(test.server.url);

it('the link tells who is invited, lets the person in once with a password of their own, and is used up', async () => {
  const { made, token, invitation } = await invite();
  const person = stranger();
  expect(await person.post('/api/invitation/look', { token })).toEqual({
    name: 'Người Được Mời',
    username: made.user.username,
    expiresAt: invitation.expiresAt,
  });
  expect((await person.refusal('/api/invitation', 'POST', { token, password: 'ngan' })).kind).toBe(
    'badRequest',
  );
  await person.post('/api/invitation', { token, password: 'mật khẩu riêng' });
  expect(await person.get('/api/plans')).toBeInstanceOf(Array);
  const again = { token, password: 'mật khẩu khác' };
  expect((await stranger().refusal('/api/invitation', 'POST', again)).kind).toBe('notFound');
  expect((await stranger().signIn(made.user.username, 'mật khẩu riêng')).status).toBe(200);
  const { entries } = await admin.get<AuditPage>(`/api/audit?person=${made.user.id}`);
  expect(entries.map(({ action }) => action)).toEqual([
    'signedIn',
    'invitationUsed',
    'invitationMade',
    'userAdded',
  ]);
  expect(JSON.stringify(entries)).not.toContain(token);
});

it('an invitation that waits stands beside the person until it is used', async () => {
  const { made, token, invitation } = await invite();
  const find = async (): Promise<UserAccount> =>
    (await admin.get<UserAccount[]>('/api/users')).find(({ id }) => id === made.user.id)!;
  expect((await find()).invitedUntil).toBe(invitation.expiresAt);
  await stranger().post('/api/invitation', { token, password: 'mật khẩu riêng' });
  expect((await find()).invitedUntil).toBeNull();
});

it('two who use the same link at once: one comes in', async () => {
  const { token } = await invite();
  const tries = ['mot', 'hai', 'ba'].map((word) =>
    stranger().fetch('/api/invitation', 'POST', { token, password: `mật khẩu ${word}` }),
  );
  expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([204, 404, 404]);
});

it('ends the one-time password, an earlier link and every session of the person', async () => {
  const { made, token } = await invite();
  expect((await stranger().signIn(made.user.username, made.oneTimePassword)).status).toBe(401);
  const person = stranger();
  await person.post('/api/invitation', { token, password: 'mật khẩu riêng' });
  const tab = await joinRoom(person, (await test.findPlan()).id);
  const { path } = await admin.post<InvitationAnswer>(`/api/users/${made.user.id}/invitation`);
  expect(await tab.closedBecause()).toBe('signIn');
  tab.leave();
  await admin.post(`/api/users/${made.user.id}/invitation`);
  const earlier = path.split('#')[1];
  expect((await stranger().refusal('/api/invitation/look', 'POST', { token: earlier })).kind).toBe(
    'notFound',
  );
});

it('has an end date, and ends with the account', async () => {
  const { made, invitation, token } = await invite();
  const days = (Date.parse(invitation.expiresAt) - Date.now()) / (24 * 3600 * 1000);
  expect(Math.round(days)).toBe(7);
  await admin.fetch(`/api/users/${made.user.id}/disabled`, 'PUT', { disabled: true });
  expect((await stranger().refusal('/api/invitation/look', 'POST', { token })).kind).toBe('notFound');
  expect((await admin.refusal(`/api/users/${made.user.id}/invitation`, 'POST')).kind).toBe('conflict');
  const invitations = createInvitations(test.server.storage.db);
  const old = await invitations.make(made.user.id, Date.now() - 8 * 24 * 3600 * 1000);
  expect(await invitations.find(old.token)).toBeUndefined();
});

it('is made by administrators only, and its token is nowhere in the database', async () => {
  const { made, token } = await invite();
  const lan = await test.signIn('lan');
  expect((await lan.refusal(`/api/users/${made.user.id}/invitation`, 'POST')).kind).toBe('forbidden');
  const rows = await test.server.storage.db.selectFrom('invitations').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});
