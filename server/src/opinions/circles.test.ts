import { asAccepted, asItStands, fromYDoc, suggestionsOf } from '@duthao/plan';
import { stretchOf } from '@duthao/plan/testing';
import type { Answer, NewThread, PlanThread, Round, ThreadList } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRead } from '../testing/asRead.ts';
import { joinRoom, type Tab } from '../testing/joinRoom.ts';
import { type Office, openOffice } from '../testing/openOffice.ts';
import { subjectOf } from '../testing/places.ts';
import { readPlaces } from '../testing/placesOfPlan.ts';
import { until } from '../testing/until.ts';

let office: Office;
let round: Round;
let tab: Tab;
beforeAll(async () => {
  office = await openOffice();
  round = await office.send({ unitIds: [office.unitId('KHTC'), office.unitId('CCHC')] });
  tab = await joinRoom(office.as('tuan'), office.plan.id);
});
afterAll(async () => {
  tab.leave();
  await office.stop();
});

const threads = (): string => `/api/plans/${office.plan.id}/threads`;
const subject = (): string => fromYDoc(tab.ydoc).child(2).textContent;

async function comment(name: string, wanted: Partial<NewThread>): Promise<PlanThread> {
  const thread = { text: 'Cần làm rõ.', ...wanted };
  return (await office.as(name).post<ThreadList>(threads(), thread)).threads[0]!;
}

const onWords = (words: string): NewThread['on'] => ({ kind: 'text', ...stretchOf(tab.ydoc, words) });

const answer = (name: string, code: string, wanted: Partial<Answer>): Promise<Response> => {
  const { id } = round.addressees.find(({ refId }) => refId === office.unitId(code))!;
  const url = `/api/plans/${office.plan.id}/rounds/${round.id}/addressees/${id}`;
  return office.as(name).fetch(url, 'PUT', { state: 'remarks', words: '', ...wanted });
};

const sees = async (name: string, id: string): Promise<boolean> =>
  (await office.as(name).get<ThreadList>(`${threads()}?ids=${id}`)).threads.length > 0;

describe('what the people of a unit say among themselves', () => {
  let inner: PlanThread;
  let inSection: PlanThread;
  const said = subjectWords();

  it('is seen by them alone', async () => {
    const unitId = office.unitId('KHTC');
    inner = await comment('linh', { on: onWords(said.now()), unitId, proposal: 'năm tới' });
    const [place] = await readPlaces(office.test, office.plan.id);
    inSection = await comment('linh', {
      on: { kind: 'node', nodeId: place!.id },
      unitId,
      text: 'Bổ sung số liệu.',
    });
    expect(await sees('khoa', inner.id)).toBe(true);
    for (const name of ['tuan', 'mai', 'quantri']) expect(await sees(name, inner.id)).toBe(false);
  });

  it('leaves the unit by what its head chooses, as opinions in the order of the text', async () => {
    const given = await answer('khoa', 'KHTC', { threads: [asRead(inner), asRead(inSection)] });
    expect(given.status, await given.clone().text()).toBe(200);
    const [seen] = (await office.rounds('tuan')).rounds;
    expect(seen!.opinions).toMatchObject([
      { author: 'Tạ Mỹ Linh', threadId: inner.id, place: 'Toàn văn bản', placeId: null },
      { author: 'Tạ Mỹ Linh', threadId: inSection.id, words: 'Bổ sung số liệu.', suggestionIds: [] },
    ]);
    expect(seen!.opinions[0]!.words).toBe('Cần làm rõ.\nĐề nghị sửa thành: “năm tới”');
    expect(seen!.opinions[1]!.place).toMatch(/^Mục I /);
    expect(await sees('tuan', inner.id)).toBe(true);
  });

  it('stands in the text as a suggestion of the head, where words were proposed', async () => {
    const [seen] = (await office.rounds('tuan')).rounds;
    const [id] = seen!.opinions[0]!.suggestionIds;
    const find = () => suggestionsOf(fromYDoc(tab.ydoc)).find((one) => one.id === id);
    await until('the suggestion is there', () => find() !== undefined);
    expect(find()!.author).toBe(office.userId('khoa'));
    const [stands, accepted] = [asItStands(fromYDoc(tab.ydoc)), asAccepted(fromYDoc(tab.ydoc))];
    expect(stands.child(2).textContent.endsWith(said.now())).toBe(true);
    expect(accepted.child(2).textContent.endsWith('năm tới')).toBe(true);
  });

  it('becomes one opinion, however often the unit answers', async () => {
    await answer('khoa', 'KHTC', { threads: [asRead(inner), asRead(inSection)] });
    expect((await office.rounds('tuan')).rounds[0]!.opinions).toHaveLength(2);
  });

  it('keeps what it proposed when the words have gone from the text', async () => {
    const unitId = office.unitId('KHTC');
    const words = said.other();
    const lost = await comment('linh', { on: onWords(words), unitId, proposal: 'khác hẳn' });
    await until('the mark is there', () => JSON.stringify(subjectOf(tab.ydoc).toDelta()).includes(lost.id));
    const text = subjectOf(tab.ydoc);
    text.delete(0, text.length);
    await tab.saved();
    await answer('khoa', 'KHTC', { threads: [asRead(lost)] });
    const { opinions } = (await office.rounds('tuan')).rounds[0]!;
    const own = opinions.find(({ threadId }) => threadId === lost.id)!;
    expect(own.suggestionIds).toEqual([]);
    expect(own).toMatchObject({ quote: words });
    expect(own.words).toContain('khác hẳn');
  });

  it('is nobody else’s to send', async () => {
    const of = await comment('dung', { on: { kind: 'node', nodeId: 'letterhead' } });
    expect((await answer('khoa', 'KHTC', { words: 'Một ý.', threads: [asRead(of)] })).status).toBe(200);
    const opinions = (await office.rounds('tuan')).rounds[0]!.opinions;
    expect(opinions.some(({ threadId }) => threadId === of.id)).toBe(false);
    expect((await answer('mai', 'CCHC', { threads: [asRead(of)] })).status).toBe(200);
    const told = (await office.rounds('tuan')).rounds[0]!.opinions;
    expect(told.find(({ threadId }) => threadId === of.id)).toMatchObject({ author: 'Vũ Tiến Dũng' });
  });
});

/** Words of the trích yếu: its last ones, and its first. */
function subjectWords(): { now: () => string; other: () => string } {
  let last = '';
  return {
    now: () => (last ||= subject().slice(-8)),
    other: () => subjectOf(tab.ydoc).toString().slice(0, 6),
  };
}
