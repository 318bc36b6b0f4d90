import { fromYDoc } from '@duthao/plan';
import type {
  AuditPage,
  FlowStep,
  NumberGiven,
  NumberSettings,
  PlanNumber,
  PlanSummary,
  Register,
  Session,
} from '@duthao/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setStanding } from '../flow/standing.ts';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { findIn } from './issuePart.ts';

/** A way with both steps of the clerk. */
const steps: FlowStep[] = (['drafting', 'approval', 'numbering', 'issuing'] as const).map((state) => ({
  state,
  name: state,
  acts: [{ id: state, name: state, roles: ['clerk'] }],
}));

let test: TestServer;
let clerk: Person;
let admin: Person;
let planId: string;
let now: Date;
const password = 'hoa-2026';

beforeEach(async () => {
  now = new Date('2026-03-03T02:00:00Z');
  test = await startTestServer({ now: () => now });
  [clerk, admin] = [await test.signIn('hoa'), await test.signIn('quantri')];
  planId = (await test.findPlan()).id;
  await setState('numbering');
  await setStanding(test.server.storage.db, planId, { steps: JSON.stringify(steps) });
});
afterEach(() => test.stop());

async function setState(state: string): Promise<void> {
  await test.server.storage.db.updateTable('plans').set({ state }).where('id', '=', planId).execute();
}

async function useOwnRegister(wanted: Partial<NumberSettings> = {}): Promise<void> {
  const settings = { mode: 'own', split: 'all', starts: [], ...wanted };
  expect((await admin.fetch('/api/numbers/settings', 'PUT', settings)).status).toBe(200);
}

const status = (): Promise<PlanNumber> => clerk.get(`/api/plans/${planId}/number`);
const give = (wanted: object): Promise<NumberGiven> =>
  clerk.post(`/api/plans/${planId}/number`, { password, ...wanted });
const giveOwn = (): Promise<NumberGiven> => give({ source: 'own' });
const stateOf = async (): Promise<string> => (await admin.get<PlanSummary>(`/api/plans/${planId}`)).state;

async function letterhead(): Promise<Record<string, unknown>> {
  const attrs = await test.server.rooms.use(planId, (room) =>
    room.read((ydoc) => findIn(fromYDoc(ydoc), 'letterhead')!.attrs),
  );
  return { number: attrs.number, day: attrs.day, month: attrs.month, year: attrs.year };
}

describe('a number taken elsewhere', () => {
  it('is recorded on the plan, in its letterhead, its state and the log at once', async () => {
    const before = await status();
    expect(before).toMatchObject({ mode: 'elsewhere', entry: null, next: null, isClerk: true });
    const { entry, warnings } = await give({ source: 'elsewhere', number: '095', datedOn: '2026-03-02' });
    expect(entry).toMatchObject({ number: '95', code: before.code, datedOn: '2026-03-02', planId });
    expect(warnings).toEqual([]);
    expect(await letterhead()).toEqual({ number: '95', day: 2, month: 3, year: 2026 });
    expect(await stateOf()).toBe('issuing');
    const { entries } = await admin.get<AuditPage>('/api/audit');
    expect(entries[0]).toMatchObject({
      action: 'numberRecorded',
      actor: { name: 'Đỗ Thị Hòa' },
      detail: `Số 95/${before.code} ngày 2026-03-02`,
    });
  });

  it('is voided with a reason, which leaves the letterhead blank, and recorded anew', async () => {
    await give({ source: 'elsewhere', number: '95', datedOn: '2026-03-02' });
    await clerk.post(`/api/plans/${planId}/number/void`, { reason: 'Gõ nhầm số', password });
    expect(await letterhead()).toEqual({ number: null, day: null, month: 3, year: 2026 });
    expect(await stateOf()).toBe('numbering');
    expect((await status()).voided).toMatchObject([{ number: '95', voidReason: 'Gõ nhầm số' }]);
    await give({ source: 'elsewhere', number: '59', datedOn: '2026-03-02' });
    expect((await letterhead()).number).toBe('59');
  });

  it('of a plan that another body issues moves it to “đã ban hành”', async () => {
    await setState('transferred');
    await useOwnRegister();
    expect((await status()).mode).toBe('elsewhere');
    await give({ source: 'elsewhere', number: '12', datedOn: '2026-03-02' });
    expect(await stateOf()).toBe('issuedElsewhere');
  });

  it('says so when number and day are not in order with another one', async () => {
    await give({ source: 'elsewhere', number: '95', datedOn: '2026-03-02' });
    const { db } = test.server.storage;
    const first = planId;
    planId = (await db.selectFrom('plans').select('id').where('id', '!=', first).executeTakeFirstOrThrow())
      .id;
    await setState('numbering');
    await db
      .updateTable('numbers')
      .set({ code: (await status()).code })
      .execute();
    const { warnings } = await give({ source: 'elsewhere', number: '94', datedOn: '2026-03-03' });
    expect(warnings).toEqual([expect.stringMatching(/số 94 ngày 03\/03\/2026.*số 95 ngày 02\/03\/2026/)]);
  });

  it('says so when it comes later than the working day after signing', async () => {
    const late = { source: 'elsewhere', number: '95', datedOn: '2026-03-03', signedOn: '2026-02-27' };
    expect((await give(late)).warnings).toEqual([expect.stringMatching(/02\/03\/2026.*Điều 15/)]);
  });
});

describe('our own register', () => {
  it('gives the next number with the day of today, and phát hành is a mark of its own', async () => {
    await useOwnRegister({ starts: [{ series: '', first: 95 }] });
    expect((await status()).next).toEqual({ series: '', number: '95' });
    expect((await giveOwn()).entry).toMatchObject({ number: '95', datedOn: '2026-03-03', sentOn: null });
    expect(await letterhead()).toEqual({ number: '95', day: 3, month: 3, year: 2026 });
    const { entry } = await clerk.post<NumberGiven>(`/api/plans/${planId}/issue`, { copies: 12, password });
    expect(entry).toMatchObject({ sentOn: '2026-03-03', copies: 12 });
    expect(await stateOf()).toBe('issued');
    const again = await clerk.refusal(`/api/plans/${planId}/issue`, 'POST', { password });
    expect(again).toEqual({ status: 409, kind: 'conflict' });
    const cancel = await clerk.refusal(`/api/plans/${planId}/number/void`, 'POST', { reason: 'x', password });
    expect(cancel.kind).toBe('conflict');
  });

  it('holds a number until the end of the day, and writes its lapse into the log', async () => {
    await useOwnRegister();
    const held = await clerk.post<{ id: string }>('/api/numbers/held', {
      series: '',
      note: 'QĐ chiều',
      password,
    });
    await clerk.post('/api/numbers/held', { series: '', note: '', password });
    expect((await status()).held).toHaveLength(2);
    expect((await give({ source: 'own', heldId: held.id })).entry.number).toBe('1');
    now = new Date('2026-03-04T02:00:00Z');
    const { entries } = await clerk.get<Register>('/api/numbers');
    expect(entries.map(({ number, state }) => `${number} ${state}`)).toEqual(['1 taken', '2 void']);
    const log = await admin.get<AuditPage>('/api/audit');
    expect(log.entries[0]).toMatchObject({ action: 'numberLapsed', subject: { name: 'Số 02' } });
  });

  it('takes no number that somebody types while it counts by itself', async () => {
    await useOwnRegister();
    const wanted = { source: 'elsewhere', number: '95', datedOn: '2026-03-02', password };
    expect((await clerk.refusal(`/api/plans/${planId}/number`, 'POST', wanted)).kind).toBe('conflict');
  });
});

describe('the right to number', () => {
  it('belongs to clerks, with their password, at the right step', async () => {
    const path = `/api/plans/${planId}/number`;
    const wanted = { source: 'elsewhere', number: '95', datedOn: '2026-03-02' };
    const lan = await test.signIn('lan');
    expect((await lan.refusal(path, 'POST', { ...wanted, password: 'lan-2026' })).kind).toBe('forbidden');
    expect((await lan.refusal('/api/numbers')).kind).toBe('forbidden');
    expect((await lan.get<PlanNumber>(path)).isClerk).toBe(false);
    const ha = await test.signIn('ha');
    const { user } = await ha.get<Session>('/api/session');
    await test.server.storage.db.deleteFrom('roles').where('user_id', '=', user.id).execute();
    expect((await ha.refusal(path, 'POST', wanted)).kind).toBe('notFound');
    expect((await ha.refusal(path)).kind).toBe('notFound');
    const wrong = { ...wanted, password: 'sai mật khẩu' };
    expect(await clerk.refusal(path, 'POST', wrong)).toEqual({ status: 401, kind: 'wrongCredentials' });
    expect((await clerk.refusal(path, 'POST', wanted)).kind).toBe('badRequest');
    await setState('approval');
    expect((await clerk.refusal(path, 'POST', { ...wanted, password })).kind).toBe('conflict');
    expect(await test.server.storage.db.selectFrom('numbers').selectAll().execute()).toEqual([]);
  });

  it('goes to whoever acts for the clerk, and the log names both', async () => {
    const colleagues = await clerk.get<{ id: string; name: string }[]>('/api/colleagues');
    const idOf = (name: string): string => colleagues.find((one) => one.name === name)!.id;
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    const [fromUserId, toUserId] = [idOf('Đỗ Thị Hòa'), idOf('Bùi Thu Hà')];
    await clerk.post('/api/delegations', { fromUserId, toUserId, from: today, to: today });
    const ha = await test.signIn('ha');
    const wanted = { source: 'elsewhere', number: '95', datedOn: '2026-03-02', password: 'ha-2026' };
    await ha.post(`/api/plans/${planId}/number`, wanted);
    const { entries } = await admin.get<AuditPage>('/api/audit');
    expect(entries[0]).toMatchObject({ actor: { name: 'Bùi Thu Hà' }, forWhom: { name: 'Đỗ Thị Hòa' } });
  });
});

it('brings a letterhead in line at the next start when the process died after the number', async () => {
  await give({ source: 'elsewhere', number: '95', datedOn: '2026-03-02' });
  const before = await test.countUpdates(planId);
  const { db } = test.server.storage;
  await db.updateTable('plans').set({ number: '96', letterhead_due: 1 }).where('id', '=', planId).execute();
  const { dataDir } = test;
  await test.server.stop();
  test = await startTestServer({ now: () => now, dataDir });
  expect(await letterhead()).toMatchObject({ number: '96', day: 2 });
  expect(await test.countUpdates(planId)).toBe(before + 1);
  const due = await test.server.storage.db.selectFrom('plans').select('letterhead_due').execute();
  expect(due.every(({ letterhead_due }) => letterhead_due === 0)).toBe(true);
});
