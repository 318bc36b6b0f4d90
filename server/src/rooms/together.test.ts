import { roomName } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinRoom, knock, leaseOf, Tab } from '../testing/joinRoom.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let planId: string;
beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
});
afterAll(() => test.stop());

describe('people in one room', () => {
  it('see the same and find it again after the room was closed', async () => {
    const a = await joinRoom(await test.signIn('lan'), planId);
    const b = await joinRoom(await test.signIn('tuan'), planId);
    subjectOf(a.ydoc).insert(0, 'A: ');
    subjectOf(b.ydoc).insert(subjectOf(b.ydoc).length, ' :B');
    await Promise.all([a.saved(), b.saved()]);
    const text = (tab: typeof a): string => subjectOf(tab.ydoc).toString();
    await until('both read the same', () => text(a) === text(b) && text(a).includes(' :B'));
    const read = text(a);
    expect(read).toMatch(/^A: .* :B$/);
    a.leave();
    b.leave();
    await until('the room has closed', () => !test.server.rooms.peek(planId));
    const again = await joinRoom(await test.signIn('hoa'), planId);
    expect(text(again)).toBe(read);
    const [plan] = (await (
      await test.signIn('lan')
    ).get<{ title: string }[]>('/api/plans?search=a: trien khai'))!;
    expect(plan?.title).toBe(read);
    again.leave();
  });

  it('are listed while they are there', async () => {
    const lan = await test.signIn('lan');
    const present = async (): Promise<string[]> => {
      const plan = await lan.get<{ present: { name: string }[] }>(`/api/plans/${planId}`);
      return plan.present.map(({ name }) => name);
    };
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    expect(await present()).toEqual(['Trần Anh Tuấn']);
    tab.leave();
    await until('nobody is there', async () => (await present()).length === 0);
  });

  it('stay together when they change the form of the same words at once', async () => {
    const a = await joinRoom(await test.signIn('lan'), planId);
    const b = await joinRoom(await test.signIn('tuan'), planId);
    const [one, other] = [subjectOf(a.ydoc), subjectOf(b.ydoc)];
    one.insert(0, 'hai người cùng sửa ', { bold: {} });
    await until('the other has it', () => other.toString().includes('hai người'));
    one.delete(0, 11);
    one.insert(0, 'abc', { bold: {} });
    one.format(0, 3, { bold: null });
    one.format(0, 6, { italic: {} });
    other.format(0, 11, { bold: null });
    other.format(2, 4, { bold: {} });
    await Promise.all([a.saved(), b.saved()]);
    await until('both see the same', () => one.toString() === other.toString());
    expect([a.closed, b.closed]).toEqual([undefined, undefined]);
    a.leave();
    b.leave();
  });

  it('are shown by the name of their account whatever the client says', async () => {
    const a = await joinRoom(await test.signIn('lan'), planId);
    const b = await joinRoom(await test.signIn('tuan'), planId);
    a.provider.awareness!.setLocalState({ user: { name: 'Giám đốc' }, cursor: 1 });
    await until('the other sees the caret', () => b.provider.awareness!.getStates().has(a.lease.clientId));
    expect(b.provider.awareness!.getStates().get(a.lease.clientId)).toMatchObject({
      cursor: 1,
      user: { name: 'Nguyễn Thị Lan', unit: 'Phòng Tổ chức cán bộ' },
    });
    a.leave();
    b.leave();
  });
});

describe('a client id', () => {
  it('is lent again to the same person after it was given back, and to nobody while it is lent', async () => {
    const lan = await test.signIn('lan');
    const first = await joinRoom(lan, planId);
    const other = await leaseOf(lan, planId);
    expect(other.clientId).not.toBe(first.lease.clientId);
    first.provider.sendStateless(JSON.stringify({ kind: 'released', clientId: first.lease.clientId }));
    await until('the server has read it', () => isReleased(first.lease.clientId));
    first.leave();
    await until('the room has closed', () => !test.server.rooms.peek(planId));
    expect((await leaseOf(await test.signIn('mai'), planId)).clientId).not.toBe(first.lease.clientId);
    expect((await leaseOf(lan, planId)).clientId).toBe(first.lease.clientId);
  });

  it('lent to somebody else does not open the room', async () => {
    const { clientId } = await leaseOf(await test.signIn('lan'), planId);
    const tab = await knock(await test.signIn('mai'), planId, { clientId });
    expect(await tab.closedBecause()).toBe('reload');
    tab.leave();
  });
});

describe('the door of a room', () => {
  it('is closed to who is not of its units', async () => {
    const tab = await knockWithLeaseOf('lan', 'ha');
    expect(await tab.closedBecause()).toBe('forbidden');
    tab.leave();
  });

  it('asks clients of another schema version or epoch to reload', async () => {
    for (const join of [{ schemaVersion: 0 }, { epoch: 99 }, { clientId: 'x' }]) {
      const tab = await knock(await test.signIn('lan'), planId, join);
      expect(await tab.closedBecause()).toBe('reload');
      tab.leave();
    }
  });

  it('does not keep the room open for a tab that was closed while it came in', async () => {
    const lan = await test.signIn('lan');
    await until('the room has closed', () => !test.server.rooms.peek(planId));
    for (let wait = 0; wait < 20; wait += 1) {
      const tab = await knock(lan, planId);
      await until('the socket is open', () => tab.socket.status === 'connected');
      // One step later each time, so that some leave while the room is being loaded.
      for (let step = 0; step < wait; step += 1) await new Promise((resume) => setImmediate(resume));
      tab.leave();
    }
    await until('the room has closed', () => !test.server.rooms.peek(planId));
  });

  it('closes when the session runs out, and lets the same tab in again after signing in', async () => {
    const lan = await test.signIn('lan');
    const tab = await joinRoom(lan, planId);
    const codes: number[] = [];
    tab.socket.on('close', ({ event }: { event: { code: number } }) => codes.push(event.code));
    await test.server.endExpired();
    expect(await lan.get('/api/plans')).not.toEqual([]);
    expect(codes).toEqual([]);
    await test.server.storage.db.updateTable('sessions').set({ expires_at: 1 }).execute();
    await test.server.endExpired();
    await until('the socket is closed to the signed out', () => codes.includes(4401));
    subjectOf(tab.ydoc).insert(0, 'Gõ khi đã hết phiên ');
    tab.leave();
    const again = await joinRoom(await test.signIn('lan'), planId, tab.ydoc);
    await again.saved();
    again.leave();
  });

  it('closes within a second of signing out, and stays closed without a session', async () => {
    const lan = await test.signIn('lan');
    const tab = await joinRoom(lan, planId);
    const codes: number[] = [];
    tab.socket.on('close', ({ event }: { event: { code: number } }) => codes.push(event.code));
    await lan.fetch('/api/session', 'DELETE');
    await until('the socket is closed to the signed out', () => codes.includes(4401));
    expect(tab.provider.configuration.name).toBe(roomName(planId));
    tab.leave();
  });
});

function isReleased(clientId: number): boolean {
  const connections = test.server.rooms.peek(planId)?.ydoc.getConnections() ?? [];
  return connections.some(({ context }) => context.clientId === clientId && context.released === true);
}

async function knockWithLeaseOf(owner: string, caller: string) {
  const { clientId } = await leaseOf(await test.signIn(owner), planId);
  const lease = await leaseOf(await test.signIn(owner), planId);
  return new Tab(await test.signIn(caller), lease, { schemaVersion: 1, epoch: 1, clientId });
}
