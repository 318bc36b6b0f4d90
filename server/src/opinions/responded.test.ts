import type { Notice, Notices, PlanThread, Round, ThreadList } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRead } from '../testing/asRead.ts';
import { leaseOf } from '../testing/joinRoom.ts';
import { type Office, openOffice } from '../testing/openOffice.ts';

let office: Office;
let round: Round;
beforeAll(async () => {
  office = await openOffice();
  round = await office.send({ unitIds: [office.unitId('KHTC')], bodies: ['Sở Tài chính'] });
});
afterAll(() => office.stop());

const at = (): string => `/api/plans/${office.plan.id}/rounds/${round.id}`;
const seen = async (name: string): Promise<Round> => (await office.rounds(name)).rounds[0]!;
const toldOf = async (name: string): Promise<Notice[]> => {
  const { notices } = await office.as(name).get<Notices>('/api/notices');
  return notices.filter(({ kind }) => kind === 'responded');
};
const respond = async (words: string, kind: string | null): Promise<void> => {
  const { id, wordedAt } = (await seen('tuan')).opinions.find((one) => one.words === words)!;
  const body = { opinions: [{ id, wordedAt }], kind, words: 'Vì lý do này.' };
  await office.as('tuan').post(`${at()}/respond`, body);
};

async function comment(text: string): Promise<PlanThread> {
  const wanted = { on: { kind: 'node', nodeId: 'letterhead' }, text, unitId: office.unitId('KHTC') };
  const { threads } = await office
    .as('linh')
    .post<ThreadList>(`/api/plans/${office.plan.id}/threads`, wanted);
  return threads[0]!;
}

describe('those whose opinion is answered', () => {
  it('hear of it: the head who sent it and who wrote it, in one notice for as long as it is unread', async () => {
    const threads = [asRead(await comment('Lùi hạn.')), asRead(await comment('Thêm kinh phí.'))];
    const { id } = round.addressees.find(({ kind }) => kind === 'unit')!;
    const given = { state: 'remarks', words: '', threads };
    expect((await office.as('khoa').fetch(`${at()}/addressees/${id}`, 'PUT', given)).status).toBe(200);
    expect(await toldOf('khoa')).toEqual([]);

    await respond('Lùi hạn.', 'explained');
    const name = 'Phòng Kế hoạch - Tài chính';
    const first = `Đã tiếp thu, giải trình 01/02 ý kiến của ${name} về “${office.plan.title}” (Lấy ý kiến lần 1).`;
    for (const who of ['khoa', 'linh']) {
      expect(await toldOf(who)).toMatchObject([{ text: first, read: false, plan: { id: office.plan.id } }]);
    }
    await respond('Thêm kinh phí.', 'accepted');
    expect((await toldOf('khoa')).map(({ text }) => text)).toEqual([first.replace('01/02', '02/02')]);

    await office.as('linh').post('/api/notices/read', { all: true });
    await respond('Lùi hạn.', 'accepted');
    expect((await toldOf('linh')).map(({ read }) => read)).toEqual([false, true]);
    expect(await toldOf('khoa')).toHaveLength(1);
    expect(await toldOf('tuan')).toEqual([]);
  });

  it('read the answers where they gave their opinion, also when the round is over', async () => {
    await office.as('tuan').fetch(at(), 'PUT', { isOpen: false });
    for (const who of ['khoa', 'linh']) {
      expect((await seen(who)).opinions.map(({ response }) => response?.kind)).toEqual([
        'accepted',
        'accepted',
      ]);
    }
    await office.as('tuan').fetch(at(), 'PUT', { isOpen: true });
  });

  it('are not told any more of answers that were taken back before they read of them', async () => {
    for (const words of ['Lùi hạn.', 'Thêm kinh phí.']) await respond(words, null);
    expect(await toldOf('khoa')).toEqual([]);
  });
});

it('persons are asked later, too: they may open the draft, and answer for themselves', async () => {
  const ha = office.as('ha');
  expect((await ha.refusal(`/api/plans/${office.plan.id}/connection`, 'POST')).status).toBe(404);
  const wanted = { addPersonIds: [office.userId('ha')] };
  const answer = await office.as('tuan').fetch(at(), 'PUT', wanted);
  const { addressees } = (await answer.json()) as Round;
  expect(addressees.at(-1)).toMatchObject({ kind: 'person', name: 'Bùi Thu Hà', state: 'waiting' });
  await leaseOf(ha, office.plan.id);
  const { notices } = await ha.get<Notices>('/api/notices');
  expect(notices[0]!.text).toContain('Đề nghị Bùi Thu Hà cho ý kiến');
  expect((await office.as('tuan').refusal(at(), 'PUT', wanted)).status).toBe(400);
  const given = { state: 'agreed', words: '' };
  const url = `${at()}/addressees/${addressees.at(-1)!.id}`;
  expect((await ha.fetch(url, 'PUT', given)).status).toBe(200);
});
