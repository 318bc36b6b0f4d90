import type { Colleague, Delegation, HandedOver, PlanSummary, Unit, User } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { today } from '../today.ts';

let test: TestServer;
let admin: Person;
let lan: Person;
let ha: Person;
let colleagues: Colleague[];
beforeAll(async () => {
  test = await startTestServer();
  [admin, lan, ha] = await Promise.all([test.signIn('quantri'), test.signIn('lan'), test.signIn('ha')]);
  colleagues = await lan.get('/api/colleagues');
});
afterAll(() => test.stop());

const idOf = (name: string): string => colleagues.find((one) => one.name === name)!.id;
const plansOf = async (person: Person): Promise<string[]> =>
  (await person.get<PlanSummary[]>('/api/plans')).map(({ id }) => id);

describe('a delegation', () => {
  const toHa = (from: string, to: string) => ({
    fromUserId: idOf('Nguyễn Thị Lan'),
    toUserId: idOf('Bùi Thu Hà'),
    from,
    to,
  });

  it('opens the plans of the one to the other from its first day to its last', async () => {
    expect(await plansOf(ha)).toEqual([]);
    const made = await lan.post<Delegation>('/api/delegations', toHa(today(), today()));
    expect((await plansOf(ha)).toSorted()).toEqual((await plansOf(lan)).toSorted());
    const { user } = await ha.get<{ user: User }>('/api/session');
    expect(user.actsFor).toEqual([{ id: made.fromUserId, name: 'Nguyễn Thị Lan' }]);
    expect((await ha.get<Delegation[]>('/api/delegations')).map(({ id }) => id)).toEqual([made.id]);
  });

  it('is ended by who gave it, not by who has it', async () => {
    const [made] = await lan.get<Delegation[]>('/api/delegations');
    expect((await ha.refusal(`/api/delegations/${made!.id}`, 'DELETE')).kind).toBe('notFound');
    expect((await lan.fetch(`/api/delegations/${made!.id}`, 'DELETE')).status).toBe(204);
    expect(await plansOf(ha)).toEqual([]);
  });

  it('that begins later opens nothing yet', async () => {
    await lan.post('/api/delegations', toHa('2998-01-01', '2999-01-01'));
    expect(await plansOf(ha)).toEqual([]);
  });

  it('is of one’s own work only, to somebody else, and not of days gone by', async () => {
    const refused = async (person: Person, body: unknown): Promise<string> =>
      (await person.refusal('/api/delegations', 'POST', body)).kind;
    expect(await refused(ha, toHa(today(), today()))).toBe('forbidden');
    const self = { ...toHa(today(), today()), toUserId: idOf('Nguyễn Thị Lan') };
    expect(await refused(lan, self)).toBe('badRequest');
    expect(await refused(lan, toHa('2026-01-01', '2026-01-02'))).toBe('badRequest');
    expect(await refused(lan, { ...self, toUserId: 'none' })).toBe('badRequest');
  });
});

describe('handing over', () => {
  const draft = async (username: string): Promise<string> => {
    const person = await test.signIn(username);
    const [template] =
      await person.get<{ id: string; fields: { name: string; example: string }[] }[]>('/api/templates');
    const values = Object.fromEntries(template!.fields.map(({ name, example }) => [name, example]));
    const units = await person.get<Unit[]>('/api/units');
    const leadUnitId = units.find(({ code }) => code === 'TCCB')!.id;
    const body = { templateId: template!.id, values, leadUnitId, coUnitIds: [] };
    return (await person.post<{ id: string }>('/api/plans', body)).id;
  };
  const drafterOf = async (id: string): Promise<string | null> =>
    (await lan.get<PlanSummary>(`/api/plans/${id}`)).drafter;

  it('gives all plans of an officer to a colleague by the head, in one act', async () => {
    const ids = [await draft('tuan'), await draft('tuan')];
    expect(await drafterOf(ids[0]!)).toBe('Trần Anh Tuấn');
    const path = `/api/users/${idOf('Trần Anh Tuấn')}/hand-over`;
    const toUserId = idOf('Nguyễn Thị Lan');
    expect(await lan.post<HandedOver>(path, { toUserId })).toEqual({ plans: 3, left: 0 });
    expect(await Promise.all(ids.map(drafterOf))).toEqual(['Nguyễn Thị Lan', 'Nguyễn Thị Lan']);
  });

  it('is refused to who heads nothing, to people of another unit, and leaves plans of other units', async () => {
    const id = await draft('tuan');
    const path = `/api/users/${idOf('Trần Anh Tuấn')}/hand-over`;
    const tuan = await test.signIn('tuan');
    const mai = await test.signIn('mai');
    const toLan = { toUserId: idOf('Nguyễn Thị Lan') };
    expect((await tuan.refusal(path, 'POST', toLan)).kind).toBe('forbidden');
    const outside = { toUserId: idOf('Vũ Tiến Dũng') };
    expect((await lan.refusal(path, 'POST', outside)).kind).toBe('badRequest');
    expect(await mai.post<HandedOver>(path, outside)).toEqual({ plans: 0, left: 0 });
    expect(await drafterOf(id)).toBe('Trần Anh Tuấn');
  });
});

describe('a group of recipients', () => {
  it('stands for units in their order, and is made by administrators only', async () => {
    const units = await lan.get<Unit[]>('/api/units');
    const unitIds = [units[2]!.id, units[0]!.id];
    const group = { name: 'Các đơn vị đầu mối', unitIds, others: ['Trường Chính trị tỉnh'] };
    expect((await lan.refusal('/api/recipient-groups', 'POST', group)).kind).toBe('forbidden');
    const { id } = await admin.post<{ id: string }>('/api/recipient-groups', group);
    expect(await lan.get('/api/recipient-groups')).toContainEqual({
      ...group,
      id,
      unitIds: unitIds.toReversed(),
    });
    expect((await admin.refusal('/api/recipient-groups', 'POST', group)).kind).toBe('conflict');
    const strange = { name: 'Nhóm khác', unitIds: ['none'] };
    expect((await admin.refusal('/api/recipient-groups', 'POST', strange)).kind).toBe('badRequest');
    const nobody = { name: 'Nhóm rỗng', unitIds: [], others: [] };
    expect((await admin.refusal('/api/recipient-groups', 'POST', nobody)).kind).toBe('badRequest');
    const outside = { name: 'Các xã', unitIds: [], others: ['UBND xã Đông', 'UBND xã Tây'] };
    expect(await admin.post('/api/recipient-groups', outside)).toMatchObject(outside);
    const smaller = { ...group, unitIds: [units[0]!.id] };
    expect((await admin.fetch(`/api/recipient-groups/${id}`, 'PUT', smaller)).status).toBe(200);
    expect((await admin.fetch(`/api/recipient-groups/${id}`, 'DELETE')).status).toBe(204);
    expect((await admin.refusal(`/api/recipient-groups/${id}`, 'PUT', smaller)).kind).toBe('notFound');
  });
});
