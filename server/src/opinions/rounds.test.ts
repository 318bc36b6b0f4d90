import { apiRoutes } from '@duthao/protocol';
import type { AuditPage, Notices, PlanFlow, PlanSummary, Round, Waiting } from '@duthao/protocol';
import { readPlanFile } from '@duthao/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinRoom, leaseOf, type Tab } from '../testing/joinRoom.ts';
import { asked, dayIn, type Office, openOffice } from '../testing/openOffice.ts';
import { subjectOf } from '../testing/places.ts';
import { until } from '../testing/until.ts';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.stop());

const heard = ({ said }: Tab, what: string): boolean =>
  said.some((one) => JSON.stringify(one) === JSON.stringify({ kind: 'changed', what }));

const at = (): string => `/api/plans/${office.plan.id}/rounds`;
const waitingFor = async (name: string) =>
  (await office.as(name).get<Waiting>('/api/waiting')).items
    .filter(({ planId }) => planId === office.plan.id)
    .map(({ what, deadline, at: where }) => `${what} | ${deadline} | ${where}`);

describe('sending a plan out', () => {
  it('is for who leads it, and there is no plan for those who take no part in it', async () => {
    const wanted = asked({ bodies: ['Sở Tài chính'] });
    expect((await office.as('dung').refusal(at(), 'POST', wanted)).status).toBe(403);
    expect((await office.as('khoa').refusal(at(), 'POST', wanted)).status).toBe(404);
    expect((await office.as('khoa').refusal(at())).status).toBe(404);
  });

  it('refuses a day that is over, nobody asked, somebody twice, a unit that is gone, the unit that leads', async () => {
    const refused = async (wanted: Parameters<typeof asked>[0]): Promise<string> => {
      const answer = await office.as('tuan').fetch(at(), 'POST', asked(wanted));
      expect(answer.status).toBe(400);
      return ((await answer.json()) as { message: string }).message;
    };
    expect(await refused({ due: dayIn(-1), bodies: ['Sở Tài chính'] })).toContain('đã qua');
    expect(await refused({})).toContain('ít nhất một');
    expect(await refused({ bodies: ['Sở Tài chính', ' sở  tài CHÍNH '] })).toContain('hai lần');
    expect(await refused({ unitIds: ['khong-co'] })).toContain('không còn trong danh sách');
    expect(await refused({ unitIds: [office.unitId('TCCB')] })).toContain('chính mình');
    expect(await refused({ personIds: ['khong-co'] })).toContain('không còn tài khoản');
    expect(await refused({ due: '05/12/2026', bodies: ['Sở Tài chính'] })).toContain('hạn trả lời');
    expect(await refused({ silence: 'agrees', bodies: ['Sở Tài chính'] })).toContain('chưa có quy định');
    expect((await office.rounds('tuan')).rounds).toEqual([]);
  });
});

describe('a round that is open', () => {
  let round: Round;
  beforeAll(async () => {
    round = await office.send({
      unitIds: [office.unitId('KHTC'), office.unitId('VP')],
      bodies: ['Sở Tài chính'],
    });
  });

  it('tells who was asked, and moves the plan to the step of opinions where its way has one', async () => {
    expect(round.addressees.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'Văn phòng: waiting',
      'Phòng Kế hoạch - Tài chính: waiting',
      'Sở Tài chính: waiting',
    ]);
    expect(round).toMatchObject({ no: 1, isOpen: true, sentBy: 'Trần Anh Tuấn', mayRun: true });
    expect(round.counts).toMatchObject({ asked: 3, answered: 0, silent: 3, opinions: 0 });
    const flow = await office.as('tuan').get<PlanFlow>(`/api/plans/${office.plan.id}/flow`);
    expect(flow.state).toBe('opinions');
    expect(flow.events.at(-1)).toMatchObject({ actor: 'Trần Anh Tuấn', act: 'Lấy ý kiến lần 1' });
    const { entries } = await office.as('quantri').get<AuditPage>('/api/audit');
    expect(entries[0]).toMatchObject({ action: 'roundSent', actor: { name: 'Trần Anh Tuấn' } });
    expect(entries[0]!.detail).toContain('Văn phòng; Phòng Kế hoạch - Tài chính; Sở Tài chính');
  });

  it('opens the draft to the units asked: to read, and to talk among themselves', async () => {
    for (const name of ['khoa', 'linh']) {
      const { rights } = await leaseOf(office.as(name), office.plan.id);
      expect(rights).toMatchObject({ leads: false, assigns: false, comments: false, isUnseen: false });
      expect(rights.circles).toEqual([office.unitId('KHTC')]);
      expect(rights.writing).toMatchObject({ rest: false, elsewhere: 'nothing' });
      expect(Object.values(rights.writing.places)).not.toContain(true);
    }
    expect((await office.as('linh').get<PlanSummary[]>('/api/plans')).map(({ id }) => id)).toEqual([
      office.plan.id,
    ]);
  });

  it('takes nothing that they write into the text', async () => {
    const tab = await joinRoom(office.as('linh'), office.plan.id);
    subjectOf(tab.ydoc).insert(0, 'Chen ngang ');
    expect(await tab.closedBecause()).toBe('refused');
    tab.leave();
  });

  it('leaves those who write the plan what they had', async () => {
    const { rights } = await leaseOf(office.as('hoa'), office.plan.id);
    expect(rights).toMatchObject({ comments: true, circles: [] });
    expect(rights.writing.elsewhere).toBe('suggest');
  });

  it('shows a unit its own row, and the way of the plan not at all', async () => {
    const { rounds, maySend } = await office.rounds('linh');
    expect(maySend).toBe(false);
    expect(rounds[0]!.addressees.map(({ name }) => name)).toEqual(['Phòng Kế hoạch - Tài chính']);
    expect(rounds[0]!.counts.asked).toBe(1);
    const flow = await office.as('linh').get<PlanFlow>(`/api/plans/${office.plan.id}/flow`);
    expect(flow).toMatchObject({ events: [], versions: [], offers: [] });
  });

  it('is closed to a leader to whom nothing was submitted', async () => {
    expect((await office.as('giamdoc').refusal(at())).status).toBe(404);
  });

  it('waits for the heads to answer, for their people to say a word, and tells the heads', async () => {
    expect(await waitingFor('khoa')).toEqual([`Cho ý kiến về dự thảo | ${dayIn(5)} | opinions`]);
    expect(await waitingFor('linh')).toEqual([`Góp ý dự thảo trong đơn vị | ${dayIn(5)} | text`]);
    const { notices } = await office.as('khoa').get<Notices>('/api/notices');
    expect(notices[0]).toMatchObject({ kind: 'asked', plan: { id: office.plan.id } });
    expect(notices[0]!.text).toContain('Đề nghị Phòng Kế hoạch - Tài chính cho ý kiến');
    expect((await office.as('linh').get<Notices>('/api/notices')).notices).toEqual([]);
  });

  it('reminds those who have not answered, and notes it of bodies outside', async () => {
    const ids = round.addressees.slice(1).map(({ id }) => id);
    const url = `${at()}/${round.id}/remind`;
    expect((await office.as('khoa').refusal(url, 'POST', { addresseeIds: ids })).status).toBe(403);
    const told = await office.as('lan').post<Round>(url, { addresseeIds: ids });
    expect(told.addressees.map(({ remindedAt }) => remindedAt !== null)).toEqual([false, true, true]);
    const { notices } = await office.as('khoa').get<Notices>('/api/notices');
    expect(notices[0]!.kind).toBe('answerDue');
  });

  it('keeps the text as it was sent out, whatever becomes of it', async () => {
    const tab = await joinRoom(office.as('tuan'), office.plan.id);
    subjectOf(tab.ydoc).insert(0, 'Sửa sau khi gửi: ');
    await tab.saved();
    const { plan } = await office.test.server.storage.db
      .selectFrom('rounds')
      .select('plan')
      .where('id', '=', round.id)
      .executeTakeFirstOrThrow();
    expect(readPlanFile(plan).doc.textContent).not.toContain('Sửa sau khi gửi');
    tab.leave();
  });

  it('takes another day and asks others too, each once', async () => {
    const url = `${at()}/${round.id}`;
    const more = { due: dayIn(9), addUnitIds: [office.unitId('CCHC')], addBodies: ['Sở Tư pháp'] };
    expect((await office.as('tuan').refusal(url, 'PUT', { due: dayIn(-2) })).status).toBe(400);
    expect((await office.as('tuan').refusal(url, 'PUT', { addBodies: ['SỞ TÀI CHÍNH'] })).status).toBe(400);
    const answer = await office.as('tuan').fetch(url, 'PUT', more);
    const { addressees, due } = (await answer.json()) as Round;
    expect(due).toBe(dayIn(9));
    expect(addressees.map(({ name }) => name).slice(3)).toEqual(['Phòng Cải cách hành chính', 'Sở Tư pháp']);
  });

  it('holds up submitting while somebody may still answer', async () => {
    const points = await office
      .as('lan')
      .get<{ kind: string; text: string; holds: boolean }[]>(`/api/plans/${office.plan.id}/flow/open-points`);
    expect(points.filter(({ kind }) => kind === 'opinion')).toEqual([
      {
        kind: 'opinion',
        text: `Lấy ý kiến lần 1 chưa kết thúc: còn 05 nơi chưa trả lời (Văn phòng, Phòng Kế hoạch - Tài chính, Sở Tài chính, Phòng Cải cách hành chính, Sở Tư pháp), hạn ${dayIn(9).split('-').toReversed().join('/')}.`,
        holds: true,
      },
    ]);
  });

  it('closes the draft at once to those who were asked, who still see what they were asked', async () => {
    const tab = await joinRoom(office.as('khoa'), office.plan.id);
    const other = await joinRoom(office.as('dung'), office.plan.id);
    const answer = await office.as('tuan').fetch(`${at()}/${round.id}`, 'PUT', { isOpen: false });
    const closed = (await answer.json()) as Round;
    await until('who writes it is told', () => ['rounds', 'flow'].every((what) => heard(other, what)));
    other.leave();
    expect(closed.addressees.map(({ state }) => state)).toEqual(Array(5).fill('silent'));
    expect(await tab.closedBecause()).toBe('forbidden');
    tab.leave();
    const { rounds } = await office.rounds('khoa');
    expect(rounds[0]).toMatchObject({ isOpen: false, mayRun: false });
    expect(rounds[0]!.addressees).toMatchObject([{ state: 'silent', mayAnswer: false }]);
    const refusal = await office.as('khoa').fetch(`/api/plans/${office.plan.id}/connection`, 'POST');
    expect(refusal.status).toBe(403);
    expect(((await refusal.json()) as { message: string }).message).toContain('Lấy ý kiến');
    expect(await waitingFor('khoa')).toEqual([]);
    const flow = await office.as('tuan').get<PlanFlow>(`/api/plans/${office.plan.id}/flow`);
    expect(flow.state).toBe('finishing');
  });

  it('leaves those who were asked nothing but the page of the round', async () => {
    const seen = ['', '/rounds', '/flow'].map((path) => `/api/plans/:id${path}`);
    for (const { method, path } of apiRoutes()) {
      if (method !== 'GET' || !path.startsWith('/api/plans/:id') || seen.includes(path)) continue;
      const filled = path.replace(':id', office.plan.id).replace(/:\w+/g, '1');
      const { status } = await office.as('linh').fetch(`${filled}?since=1`);
      expect(`${path} ${[403, 404, 400].includes(status)}`).toBe(`${path} true`);
    }
  });

  it('opens again with a day that is still to come', async () => {
    const url = `${at()}/${round.id}`;
    const db = office.test.server.storage.db;
    await db
      .updateTable('rounds')
      .set({ due: dayIn(-1) })
      .where('id', '=', round.id)
      .execute();
    expect((await office.as('tuan').refusal(url, 'PUT', { isOpen: true })).status).toBe(400);
    const answer = await office.as('tuan').fetch(url, 'PUT', { isOpen: true, due: dayIn(1) });
    expect(((await answer.json()) as Round).addressees.map(({ state }) => state)).toEqual(
      Array(5).fill('waiting'),
    );
    expect(await waitingFor('khoa')).toHaveLength(1);
  });

  it('tells the drafter when its day is over and somebody is silent still', async () => {
    const db = office.test.server.storage.db;
    await db
      .updateTable('rounds')
      .set({ due: dayIn(-1) })
      .where('id', '=', round.id)
      .execute();
    expect(await waitingFor('tuan')).toContain(
      `Đôn đốc hoặc kết thúc: Lấy ý kiến lần 1 còn 05 nơi chưa trả lời | ${dayIn(-1)} | opinions`,
    );
  });
});

describe('the second round', () => {
  it('counts on, and stands before the first', async () => {
    const second = await office.send({ bodies: ['Công an tỉnh'] });
    expect(second.no).toBe(2);
    expect((await office.rounds('lan')).rounds.map(({ no }) => no)).toEqual([2, 1]);
  });
});
