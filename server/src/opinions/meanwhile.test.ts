import type {
  Answer,
  ErrorAnswer,
  NewThread,
  Opinion,
  PlanThread,
  Round,
  ThreadList,
  UnitEnd,
} from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRead } from '../testing/asRead.ts';
import { dayIn, type Office, openOffice } from '../testing/openOffice.ts';

let office: Office;
let round: Round;
beforeAll(async () => {
  office = await openOffice();
  const units = ['KHTC', 'PC', 'CCHC'].map((code) => office.unitId(code));
  round = await office.send({ unitIds: units, bodies: ['Sở Tài chính', 'Sở\u0001 Nội\u000b vụ\u200b'] });
});
afterAll(() => office.stop());

const at = (): string => `/api/plans/${office.plan.id}/rounds/${round.id}`;
const threads = (rest = ''): string => `/api/plans/${office.plan.id}/threads${rest}`;
const seen = async (name: string): Promise<Round> => (await office.rounds(name)).rounds[0]!;
const unit = (code: string) => round.addressees.find(({ refId }) => refId === office.unitId(code))!;
const body = (name: string) => round.addressees.find((one) => one.name === name)!;

const answer = (name: string, { id }: { id: string }, wanted: Partial<Answer>): Promise<Response> =>
  office.as(name).fetch(`${at()}/addressees/${id}`, 'PUT', { state: 'remarks', words: '', ...wanted });

const respond = (read: readonly Opinion[]): Promise<Response> => {
  const opinions = read.map(({ id, wordedAt }) => ({ id, wordedAt }));
  return office.as('tuan').fetch(`${at()}/respond`, 'POST', { opinions, kind: 'accepted', words: '' });
};

async function comment(name: string, wanted: Partial<NewThread>): Promise<PlanThread> {
  const on: NewThread['on'] = { kind: 'node', nodeId: 'letterhead' };
  const thread = { text: 'Cần làm rõ.', on, ...wanted };
  return (await office.as(name).post<ThreadList>(threads(), thread)).threads[0]!;
}

const reply = (name: string, id: string, text: string): Promise<Response> =>
  office.as(name).fetch(threads(`/${id}/comments`), 'POST', { text });

const shown = async (name: string, id: string): Promise<PlanThread | undefined> =>
  (await office.as(name).get<ThreadList>(threads(`?ids=${id}`))).threads[0];

describe('what people of a unit say while their head sends the thread out', () => {
  it('goes out only when he has read it: what was said since holds the answer back', async () => {
    const unitId = office.unitId('KHTC');
    const first = await comment('linh', { unitId, text: 'Số liệu đã cũ.' });
    expect((await reply('linh', first.id, 'Xin đừng gửi câu này.')).status).toBe(200);
    const given = await answer('khoa', unit('KHTC'), { threads: [asRead(first)] });
    expect(given.status).toBe(409);
    expect(((await given.json()) as ErrorAnswer).message).toBe(
      '01 ý kiến đã chọn vừa có lời được thêm, sửa hoặc rút (Tạ Mỹ Linh) nên trả lời chưa được gửi; đề nghị đọc lại phần mới rồi gửi.',
    );
    expect(await shown('tuan', first.id)).toBeUndefined();
    const now = (await shown('khoa', first.id))!;
    const words = { text: 'Sửa lại lời.' };
    await office.as('linh').fetch(threads(`/${first.id}/comments/${now.comments[0]!.id}`), 'PUT', words);
    expect((await answer('khoa', unit('KHTC'), { threads: [asRead(now)] })).status).toBe(409);
    expect((await answer('khoa', unit('KHTC'), { threads: [{ id: first.id, comments: [] }] })).status).toBe(
      409,
    );
    const read = asRead((await shown('khoa', first.id))!);
    expect((await answer('khoa', unit('KHTC'), { threads: [read] })).status).toBe(200);
    const sent = (await seen('tuan')).opinions.find(({ threadId }) => threadId === first.id)!;
    expect(sent.words).toBe('Sửa lại lời.\nXin đừng gửi câu này.');
  });

  it('is never said to all unconfirmed, however close together', async () => {
    const unitId = office.unitId('KHTC');
    for (let turn = 0; turn < 5; turn += 1) {
      const thread = await comment('linh', { unitId });
      const { id } = thread;
      const sent = answer('khoa', unit('KHTC'), { threads: [asRead(thread)] });
      const said = Array.from({ length: 4 }, (_, no) => reply('linh', id, `Nội bộ ${turn}.${no}`));
      expect([200, 409]).toContain((await sent).status);
      for (const { status } of await Promise.all(said)) expect([200, 403, 409]).toContain(status);
      const opinion = (await seen('tuan')).opinions.find(({ threadId }) => threadId === id);
      const out = await shown('tuan', id);
      expect(out === undefined).toBe(opinion === undefined);
      for (const { text } of out?.comments ?? []) expect(opinion!.words).toContain(text);
    }
  });

  it('is no opinion of the unit where others answered in the open', async () => {
    const { id } = await comment('mai', { text: 'Cần nêu nguồn kinh phí.' });
    expect((await reply('tuan', id, 'Đã nêu ở Mục III.')).status).toBe(200);
    const read = asRead((await shown('mai', id))!);
    expect((await answer('mai', unit('CCHC'), { threads: [read] })).status).toBe(200);
    const { opinions } = await seen('tuan');
    expect(opinions.find(({ threadId }) => threadId === id)!.words).toBe('Cần nêu nguồn kinh phí.');
  });
});

describe('an answer given anew', () => {
  it('says something to be answered again, beside what was answered', async () => {
    await answer('ha', unit('PC'), { words: 'Bổ sung căn cứ.' });
    const [first] = (await seen('ha')).opinions;
    expect((await respond([first!])).status).toBe(200);
    for (const words of ['Bỏ căn cứ đã hết hiệu lực.', 'Bỏ căn cứ thứ hai.', 'Bỏ căn cứ thứ hai.']) {
      expect((await answer('ha', unit('PC'), { words })).status).toBe(200);
    }
    const told = (await seen('ha')).opinions.map(({ words, response }) => [words, response?.kind]);
    expect(told).toEqual([
      ['Bổ sung căn cứ.', 'accepted'],
      ['Bỏ căn cứ thứ hai.', undefined],
    ]);
  });

  it('is read before it is answered: what was seen before is no more', async () => {
    const read = (await seen('ha')).opinions.find(({ response }) => response === null)!;
    await answer('ha', unit('PC'), { words: 'Ý khác hẳn.' });
    expect((await respond([read])).status).toBe(409);
    expect((await seen('ha')).opinions.at(-1)).toMatchObject({ words: 'Ý khác hẳn.', response: null });
  });
});

describe('those who are asked', () => {
  it('are never the unit that leads, later neither', async () => {
    const told = await office.as('tuan').refusal(at(), 'PUT', { addUnitIds: [office.unitId('TCCB')] });
    expect(told.kind).toBe('badRequest');
  });

  it('have names that can be read, and are not asked twice under one', async () => {
    expect(round.addressees.at(-1)!.name).toBe('Sở Nội vụ');
    for (const name of ['sở nội\u0002 vụ', 'Sơ\u0309 Nội vụ', '\u200b', '\u0001']) {
      const told = await office.as('tuan').refusal(at(), 'PUT', { addBodies: [name] });
      expect(told.kind).toBe('badRequest');
    }
  });
});

describe('what is entered for a body', () => {
  const addFile = (name: string, bytes: string): Promise<Response> => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), name);
    return office.as('tuan').fetch(`${at()}/addressees/${body('Sở Tài chính').id}/files`, 'POST', form);
  };

  it('is seen by nobody else before it is recorded, its files neither', async () => {
    const given = (await (await addFile('cong-van.pdf', '%PDF-1.7 1')).json()) as Round;
    const [file] = given.addressees.find(({ name }) => name === 'Sở Tài chính')!.files;
    const url = `${at()}/addressees/${body('Sở Tài chính').id}/files/${file!.id}`;
    const filesSeen = async () =>
      (await seen('dung')).addressees.find(({ id }) => id === body('Sở Tài chính').id)!;
    expect((await filesSeen()).files).toEqual([]);
    expect((await office.as('dung').fetch(url, 'GET')).status).toBe(404);
    const letter = { channel: 'letter', number: '12/STC\u0003', date: null, note: '' } as const;
    const said = { words: 'Cần\u0001 rõ\u000bhơn \ud800 \u202e', letter };
    expect((await answer('tuan', body('Sở Tài chính'), said)).status).toBe(200);
    expect((await filesSeen()).files).toHaveLength(1);
    expect((await office.as('dung').fetch(url, 'GET')).status).toBe(200);
  });

  it('is kept without what nobody sees', async () => {
    const { addressees, opinions } = await seen('tuan');
    const own = addressees.find(({ id }) => id === body('Sở Tài chính').id)!;
    expect(own.letter!.number).toBe('12/STC');
    expect(opinions.find(({ addresseeId }) => addresseeId === own.id)!.words).toMatch(/^Cần rõ\nhơn/);
    const nothing = { state: 'remarks', words: '\u0001' } as const;
    expect((await answer('tuan', body('Sở Nội vụ'), nothing)).status).toBe(400);
  });

  it('keeps files whose names are cut inside a character', async () => {
    const given = await addFile(`${'a'.repeat(79)}${'😀'.repeat(150)}.pdf`, '%PDF-1.7 2');
    expect(given.status).toBe(200);
    const { files } = ((await given.json()) as Round).addressees.find(({ name }) => name === 'Sở Tài chính')!;
    const url = `${at()}/addressees/${body('Sở Tài chính').id}/files/${files[1]!.id}`;
    expect((await office.as('tuan').fetch(url, 'GET')).status).toBe(200);
  });
});

it('a unit that is merged takes along what its people said among themselves', async () => {
  const { id } = await comment('ha', { unitId: office.unitId('PC') });
  const end: UnitEnd = { how: 'merged', on: dayIn(0), intoId: office.unitId('KHTC') };
  await office.as('quantri').post(`/api/units/${office.unitId('PC')}/end`, end);
  expect(await shown('ha', id)).toMatchObject({ unitId: office.unitId('KHTC') });
  expect(await shown('tuan', id)).toBeUndefined();
});
