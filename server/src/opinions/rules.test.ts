import type { OpinionSettings, PlanFlow, Round, RoundList, UnitEnd, Waiting } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaseOf } from '../testing/joinRoom.ts';
import { asked, dayIn, type Office, openOffice } from '../testing/openOffice.ts';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.stop());

const at = (round: Round): string => `/api/plans/${office.plan.id}/rounds/${round.id}`;
const plan = (): string => `/api/plans/${office.plan.id}`;
const seen = (name: string): Promise<RoundList> => office.rounds(name);
const point = (no: number, verdict: string, note = '') => ({ id: `${no}`, name: 'bịa', verdict, note });
const put = async <Answer = Round>(name: string, path: string, body: unknown): Promise<Answer> => {
  const answer = await office.as(name).fetch(path, 'PUT', body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as Answer;
};
const close = (round: Round): Promise<Round> => put('tuan', at(round), { isOpen: false });
const respondAll = (round: Round, kind: string | null): Promise<Round> =>
  office.as('tuan').post<Round>(`${at(round)}/respond`, {
    opinions: round.opinions.map(({ id, wordedAt }) => ({ id, wordedAt })),
    kind,
    words: '',
  });

/** Submits the plan, as the person is offered it. */
const pass = async (name: string, reason = ''): Promise<Response> => {
  const { state, offers, versions } = await office.as(name).get<PlanFlow>(`${plan()}/flow`);
  const { kind, act, to } = offers.find((offer) => offer.kind === 'pass')!;
  const version = versions[0]?.no ?? null;
  return office.as(name).fetch(`${plan()}/flow`, 'POST', { kind, act, to, state, version, reason });
};

describe("the agency's rules", () => {
  const url = '/api/opinion-settings';
  const sentence = 'Quá thời hạn trên, đơn vị không trả lời được coi là thống nhất.';

  it('are set by administrators, with the sentence that is printed', async () => {
    const first = await office.as('quantri').get<OpinionSettings>(url);
    expect(first).toMatchObject({ silence: 'none', silenceSentence: '' });
    expect(first.checks).toHaveLength(4);
    expect((await office.as('tuan').refusal(url)).status).toBe(403);
    const wanted = { ...first, silence: 'agrees' };
    expect((await office.as('quantri').refusal(url, 'PUT', wanted)).status).toBe(400);
    await put('quantri', url, { ...wanted, silenceSentence: sentence });
    const list = await office.rounds('tuan');
    expect(list).toMatchObject({ silence: 'agrees', silenceSentence: sentence, checks: first.checks });
  });

  it('say in the request what silence means, and in the round that there was silence', async () => {
    const round = await office.send({ silence: 'agrees', bodies: ['Sở Tài chính'] });
    expect(round.silenceSentence).toBe(sentence);
    const closed = await close(round);
    expect(closed.addressees[0]).toMatchObject({ state: 'silent', answeredBy: null });
    expect(closed.counts).toMatchObject({ asked: 1, answered: 0, agreed: 0, silent: 1 });
    const other = await office.send({ silence: 'none', bodies: ['Sở Tài chính'] });
    expect(other.silenceSentence).toBe('');
    await close(other);
  });
});

describe('ý kiến pháp lý', () => {
  let round: Round;

  it('goes to a person, moves no step, and lets him suggest', async () => {
    round = await office.send({ kind: 'legal', personIds: [office.userId('khoa')] });
    expect(round).toMatchObject({ kind: 'legal', no: 1 });
    expect(round.addressees[0]).toMatchObject({ kind: 'person', name: 'Lê Đăng Khoa' });
    const { state } = await office.as('tuan').get<PlanFlow>(`/api/plans/${office.plan.id}/flow`);
    expect(state).toBe('finishing');
    const { rights } = await leaseOf(office.as('khoa'), office.plan.id);
    expect(rights).toMatchObject({ comments: true, circles: [], writing: { elsewhere: 'suggest' } });
    expect((await office.as('linh').refusal(`/api/plans/${office.plan.id}`)).status).toBe(404);
    const { items } = await office.as('khoa').get<Waiting>('/api/waiting');
    expect(items.map(({ what }) => what)).toEqual(['Cho ý kiến pháp lý về dự thảo']);
  });

  it('is answered point by point of the checklist, and each remark is an opinion to be answered', async () => {
    const url = `${at(round)}/addressees/${round.addressees[0]!.id}`;
    const noNote = { state: 'remarks', words: '', checks: [point(1, 'remark')] };
    expect((await office.as('khoa').refusal(url, 'PUT', noNote)).status).toBe(400);
    const agreed = { state: 'agreed', words: '', checks: [point(1, 'remark', 'Thiếu Luật.')] };
    expect((await office.as('khoa').refusal(url, 'PUT', agreed)).status).toBe(400);
    const told = await put('khoa', url, {
      state: 'remarks',
      words: '',
      checks: [point(1, 'remark', 'Thiếu Luật Tổ chức.'), point(2, 'fits'), point(99, 'fits')],
    });
    expect(told.addressees[0]!.checks.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([
      'Căn cứ ban hành: remark',
      'Thẩm quyền ban hành: fits',
      'Nội dung: null',
      'Thể thức và kỹ thuật trình bày: null',
    ]);
    expect(told.opinions.map(({ words }) => words)).toEqual(['Căn cứ ban hành: Thiếu Luật Tổ chức.']);
    const again = await put('khoa', url, { state: 'agreed', words: '', checks: [point(1, 'fits')] });
    expect(again.opinions).toEqual([]);
    await close(round);
  });
});

describe('units that change', () => {
  it('take over what a merged unit was asked, and answer once where both were', async () => {
    const round = await office.send({ unitIds: [office.unitId('PC'), office.unitId('KHTC')] });
    const [own] = (await office.rounds('ha')).rounds[0]!.addressees;
    await put('ha', `${at(round)}/addressees/${own!.id}`, { state: 'remarks', words: 'Ý của Pháp chế.' });
    const other = await office.send({ unitIds: [office.unitId('PC'), office.unitId('KHTC')] });
    const end: UnitEnd = { how: 'merged', on: dayIn(0), intoId: office.unitId('KHTC') };
    const merged = `/api/units/${office.unitId('PC')}/end`;
    await office.as('quantri').post(merged, end);
    const { rounds } = await office.rounds('tuan');
    expect(rounds.find(({ id }) => id === round.id)!.addressees.map(({ name }) => name)).toEqual([
      'Phòng Pháp chế',
      'Phòng Kế hoạch - Tài chính',
    ]);
    expect(rounds.find(({ id }) => id === other.id)!.addressees.map(({ name }) => name)).toEqual([
      'Phòng Kế hoạch - Tài chính',
    ]);
    await close(other);
  });
});

describe('submitting', () => {
  it('is held up by an opinion without an answer, unless it is forced with a reason', async () => {
    const [round] = (await seen('tuan')).rounds.filter(({ opinions }) => opinions.length > 0);
    await respondAll(await close(round!), null);
    expect((await pass('lan')).status).toBe(409);
    const forced = await pass('lan', 'Hỏa tốc, giải trình sau.');
    expect(forced.status).toBe(200);
    const { events } = (await forced.json()) as PlanFlow;
    expect(events.at(-1)!.openPoints.join()).toContain('Còn 01 ý kiến chưa giải trình (Phòng Pháp chế: 01)');
  });

  it('stops everything about opinions: what was submitted stays as it was', async () => {
    const { rounds, maySend } = await seen('tuan');
    expect(maySend).toBe(false);
    expect(rounds.some(({ mayRun, mayRespond }) => mayRun || mayRespond)).toBe(false);
    const wanted = asked({ bodies: ['Sở Y tế'] });
    expect((await office.as('tuan').refusal(`${plan()}/rounds`, 'POST', wanted)).status).toBe(403);
    const round = rounds.find(({ opinions }) => opinions.length > 0)!;
    const responding = { opinions: [round.opinions[0]!], kind: 'accepted', words: '' };
    expect((await office.as('tuan').refusal(`${at(round)}/respond`, 'POST', responding)).status).toBe(403);
  });

  it('shows the leader what was said, when it has come to him', async () => {
    expect((await office.as('giamdoc').refusal(`${plan()}/rounds`)).status).toBe(404);
    const act = async (name: string, actId: string): Promise<void> => {
      const { state, versions, offers } = await office.as(name).get<PlanFlow>(`${plan()}/flow`);
      const { kind, act: id, to } = offers.find((offer) => offer.act === actId || actId === '')!;
      const body = { kind, act: id, to, state, version: versions[0]!.no, reason: 'Được.' };
      expect((await office.as(name).fetch(`${plan()}/flow`, 'POST', body)).status).toBe(200);
    };
    await act('quantri', 'form');
    await act('ha', 'legal');
    await act('lan', '');
    const { rounds } = await seen('giamdoc');
    expect(rounds.flatMap(({ opinions }) => opinions.map(({ words }) => words))).toContain('Ý của Pháp chế.');
    expect(rounds.every(({ mayRun, mayRespond }) => !mayRun && !mayRespond)).toBe(true);
  });
});
