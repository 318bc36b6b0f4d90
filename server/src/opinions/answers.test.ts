import type { Answer, ErrorAnswer, NewOpinion, Notices, Round, Waiting } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayIn, type Office, openOffice } from '../testing/openOffice.ts';
import { readPlaces } from '../testing/placesOfPlan.ts';

let office: Office;
let round: Round;
beforeAll(async () => {
  office = await openOffice();
  round = await office.send({
    unitIds: [office.unitId('KHTC'), office.unitId('PC')],
    bodies: ['Sở Tài chính', 'Trường THPT Số 1', 'Trường THPT Số 2'],
  });
});
afterAll(() => office.stop());

const at = (): string => `/api/plans/${office.plan.id}/rounds/${round.id}`;
const idOf = (name: string): string => round.addressees.find((one) => one.name === name)!.id;
const KHTC = 'Phòng Kế hoạch - Tài chính';

async function put(name: string, whose: string, wanted: Answer): Promise<Response> {
  return office.as(name).fetch(`${at()}/addressees/${idOf(whose)}`, 'PUT', wanted);
}

async function answer(name: string, whose: string, wanted: Answer): Promise<Round> {
  const given = await put(name, whose, wanted);
  expect(given.status, await given.clone().text()).toBe(200);
  return (await given.json()) as Round;
}

async function refusal(given: Promise<Response>): Promise<string> {
  const { status } = await given;
  const { kind, message } = (await (await given).json()) as ErrorAnswer;
  expect(message).toMatch(/^\p{Lu}.*\.$/u);
  return `${status} ${kind} ${message}`;
}

const enter = (whose: string, wanted: NewOpinion): Promise<Response> =>
  office.as('tuan').fetch(`${at()}/addressees/${idOf(whose)}/opinions`, 'POST', wanted);

const files = (): string => `${at()}/addressees/${idOf('Sở Tài chính')}/files`;
const addFile = (bytes: string | Uint8Array<ArrayBuffer>, name: string, who = 'tuan'): Promise<Response> => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  return office.as(who).fetch(files(), 'POST', form);
};
/** To the words that stand there now. */
const respond = async (who: string, ids: readonly string[], kind: string | null, words = '') => {
  const known = new Map((await seen('tuan')).opinions.map(({ id, wordedAt }) => [id, wordedAt]));
  const opinions = ids.map((id) => ({ id, wordedAt: known.get(id) ?? new Date().toISOString() }));
  return office.as(who).fetch(`${at()}/respond`, 'POST', { opinions, kind, words });
};

const rowOf = ({ addressees }: Round, name: string) => addressees.find((one) => one.name === name)!;
const saidBy = ({ opinions }: Round, name: string) =>
  opinions.filter(({ addresseeId }) => addresseeId === idOf(name));
const seen = async (name: string): Promise<Round> => (await office.rounds(name)).rounds[0]!;

describe('the answer of a unit', () => {
  it('is confirmed by its head, and by nobody else of it or of others', async () => {
    const said = { state: 'agreed', words: '' } as const;
    expect(await refusal(put('linh', KHTC, said))).toContain('403 forbidden');
    expect(await refusal(put('ha', KHTC, said))).toContain('404 notFound');
    expect(await refusal(put('dung', KHTC, said))).toContain('403 forbidden');
    expect(rowOf(await answer('khoa', KHTC, said), KHTC)).toMatchObject({
      state: 'agreed',
      answeredBy: 'Lê Đăng Khoa',
      enteredBy: null,
      mayAnswer: true,
    });
    expect((await seen('lan')).counts).toMatchObject({ asked: 5, answered: 1, agreed: 1, remarks: 0 });
  });

  it('is told to who leads the plan, once it is there', async () => {
    for (const name of ['tuan', 'lan']) {
      const { notices } = await office.as(name).get<Notices>('/api/notices');
      expect(notices[0]).toMatchObject({ kind: 'opinions' });
      expect(notices[0]!.text).toContain(`${KHTC} trả lời lấy ý kiến`);
    }
  });

  it('says something where it is no nhất trí, and nothing else where it is', async () => {
    expect(await refusal(put('khoa', KHTC, { state: 'remarks', words: ' ' }))).toContain(
      'ít nhất một ý kiến',
    );
    expect(await refusal(put('khoa', KHTC, { state: 'silent', words: '' } as never))).toContain('400');
    const given = await answer('khoa', KHTC, { state: 'remarks', words: 'Cần nêu rõ nguồn kinh phí.' });
    expect(given.opinions).toMatchObject([
      { words: 'Cần nêu rõ nguồn kinh phí.', place: 'Toàn văn bản', author: 'Lê Đăng Khoa', response: null },
    ]);
    const again = await answer('khoa', KHTC, { state: 'remarks', words: 'Nêu rõ nguồn và định mức.' });
    expect(again.opinions.map(({ words }) => words)).toEqual(['Nêu rõ nguồn và định mức.']);
  });

  it('given by two at once is read by the second before it is overwritten', async () => {
    const { answeredAt } = rowOf(await seen('khoa'), KHTC);
    const first = { state: 'remarks', words: 'Ý thứ nhất.', seenAt: answeredAt } as const;
    expect(saidBy(await answer('khoa', KHTC, first), KHTC)).toHaveLength(1);
    const second = await refusal(put('khoa', KHTC, { ...first, words: 'Ý thứ hai.' }));
    expect(second).toContain('409 conflict');
    expect(second).toContain('Lê Đăng Khoa');
    expect(saidBy(await seen('khoa'), KHTC)[0]!.words).toBe('Ý thứ nhất.');
  });

  it('is given by who acts for the head, with both names', async () => {
    const given = { fromUserId: office.userId('khoa'), toUserId: office.userId('linh') };
    await office.as('quantri').post('/api/delegations', { ...given, from: dayIn(0), to: dayIn(0) });
    const told = await answer('linh', KHTC, { state: 'remarks', words: 'Nêu rõ nguồn và định mức.' });
    expect(rowOf(told, KHTC).answeredBy).toBe('Tạ Mỹ Linh (thay Lê Đăng Khoa)');
  });

  it('is given by the people of a unit that nobody heads', async () => {
    const told = await answer('ha', 'Phòng Pháp chế', { state: 'remarks', words: 'Bổ sung căn cứ.' });
    expect(rowOf(told, 'Phòng Pháp chế').answeredBy).toBe('Bùi Thu Hà');
  });

  it('is not entered for it once it has answered here', async () => {
    expect(rowOf(await seen('tuan'), KHTC).mayEnter).toBe(false);
    expect(await refusal(put('tuan', KHTC, { state: 'agreed', words: '' }))).toContain('409 conflict');
  });

  it('is seen by its own people, and by those who write the plan, not by others who were asked', async () => {
    expect((await seen('linh')).addressees.map(({ name }) => name)).toEqual([KHTC]);
    expect((await seen('ha')).opinions.map(({ words }) => words)).toEqual(['Bổ sung căn cứ.']);
    expect((await seen('dung')).opinions).toHaveLength(2);
  });
});

describe('what is entered for a body outside', () => {
  const letter = { channel: 'letter', number: '118/STC-NS', date: '2026-11-20', note: '' } as const;

  it('is a draft until the answer is recorded', async () => {
    const [place] = await readPlaces(office.test, office.plan.id);
    const given = await enter('Sở Tài chính', {
      placeId: place!.id,
      words: 'Dự toán chưa có thuyết minh.',
      quote: 'kinh phí',
    });
    const told = (await given.json()) as Round;
    expect(saidBy(told, 'Sở Tài chính')).toMatchObject([
      { placeId: place!.id, quote: 'kinh phí', author: 'Trần Anh Tuấn' },
    ]);
    expect(saidBy(told, 'Sở Tài chính')[0]!.place).toMatch(/^Mục I /);
    expect(saidBy(await seen('dung'), 'Sở Tài chính')).toEqual([]);
    expect(told.counts).toMatchObject({ remarks: 2, opinions: 2 });
    const done = await answer('tuan', 'Sở Tài chính', { state: 'remarks', words: '', letter });
    expect(rowOf(done, 'Sở Tài chính')).toMatchObject({
      state: 'remarks',
      answeredBy: null,
      enteredBy: 'Trần Anh Tuấn',
      letter,
    });
    expect(done.counts).toMatchObject({ remarks: 3, opinions: 3, unanswered: 3 });
    expect(saidBy(await seen('dung'), 'Sở Tài chính')).toHaveLength(1);
  });

  it('is refused for a part that the plan never had, without words, and with a date without its year', async () => {
    expect(await refusal(enter('Sở Tài chính', { placeId: 'khong-co', words: 'x' }))).toContain('không có');
    expect(await refusal(enter('Sở Tài chính', { placeId: null, words: ' ' }))).toContain('400');
    expect(await refusal(enter('Sở Tài chính', { placeId: null, words: 'x'.repeat(10_001) }))).toContain(
      '400',
    );
    const wrong = { ...letter, date: '20/11' };
    expect(
      await refusal(put('tuan', 'Sở Tài chính', { state: 'remarks', words: '', letter: wrong })),
    ).toContain('đủ ngày, tháng, năm');
  });

  it('is worded anew and taken out, and no nhất trí while opinions stand', async () => {
    const name = 'Trường THPT Số 1';
    const told = (await (await enter(name, { placeId: null, words: 'Lùi hạn.' })).json()) as Round;
    const { id } = saidBy(told, name)[0]!;
    expect(await refusal(put('tuan', name, { state: 'agreed', words: '' }))).toContain('409 conflict');
    const url = `${at()}/opinions/${id}`;
    expect((await office.as('dung').refusal(url, 'DELETE')).status).toBe(403);
    const worded = await office.as('lan').fetch(url, 'PUT', { placeId: null, words: 'Lùi hạn một tháng.' });
    expect(saidBy((await worded.json()) as Round, name)[0]!.words).toBe('Lùi hạn một tháng.');
    expect(saidBy((await (await office.as('tuan').fetch(url, 'DELETE')).json()) as Round, name)).toEqual([]);
    expect(await refusal(office.as('tuan').fetch(url, 'DELETE'))).toContain('409 conflict');
    expect(rowOf(await answer('tuan', name, { state: 'agreed', words: '' }), name).state).toBe('agreed');
    await enter(name, { placeId: null, words: 'Lùi hạn.' });
    await enter('Trường THPT Số 2', { placeId: null, words: 'Lùi hạn.' });
    const both = await answer('tuan', 'Trường THPT Số 2', { state: 'remarks', words: '' });
    expect(rowOf(both, name).state).toBe('remarks');
  });
});

describe('files that came with an answer', () => {
  it('are kept byte for byte, and given back under their names', async () => {
    const given = await addFile('%PDF-1.7 công văn', 'Công văn 118.pdf');
    expect(given.status, await given.clone().text()).toBe(200);
    const [file] = rowOf((await given.json()) as Round, 'Sở Tài chính').files;
    expect(file).toMatchObject({ name: 'Công văn 118.pdf', size: 19 });
    const back = await office.as('dung').fetch(`${files()}/${file!.id}`);
    expect(await back.text()).toBe('%PDF-1.7 công văn');
    expect(back.headers.get('content-disposition')).toContain('cong-van-118.pdf');
    expect((await office.as('linh').refusal(`${files()}/${file!.id}`)).status).toBe(404);
    expect(await refusal(addFile('%PDF-1.7 công văn', 'lần hai.pdf'))).toContain('409');
    const left = await office.as('tuan').fetch(`${files()}/${file!.id}`, 'DELETE');
    expect(rowOf((await left.json()) as Round, 'Sở Tài chính').files).toEqual([]);
  });

  it('are what letters are: PDF, Word, photographs, of a size that can be read', async () => {
    for (const [bytes, name] of [
      ['MZ chạy được', 'van-ban.docx'],
      ['<html><script>1</script></html>', 'thu.pdf'],
      ['PK\u0003\u0004 không có văn bản', 'thu.docx'],
    ] as const) {
      expect(await refusal(addFile(bytes, name))).toContain('415 unknownFileType');
    }
    expect(await refusal(addFile('', 'rong.pdf'))).toContain('400 emptyFile');
    expect(await refusal(addFile(new Uint8Array(20 * 1024 * 1024 + 1), 'to.pdf'))).toContain('413 tooLarge');
    expect(await refusal(addFile('%PDF-1.7', 'a.pdf', 'dung'))).toContain('403');
  });
});

describe('what the unit that leads says', () => {
  it('answers one opinion or many equal ones together, with a reason where it does not take them up', async () => {
    const { opinions } = await seen('tuan');
    const schools = opinions.filter(({ words }) => words === 'Lùi hạn.').map(({ id }) => id);
    expect(schools).toHaveLength(2);
    expect(await refusal(respond('tuan', schools, 'explained'))).toContain('lý do');
    expect(await refusal(respond('tuan', schools, 'partly', ' '))).toContain('400');
    expect(await refusal(respond('dung', schools, 'accepted'))).toContain('403');
    expect(await refusal(respond('tuan', [...schools, 'khong-co'], 'accepted'))).toContain('409');
    const reason = 'Hạn do Tỉnh ủy giao.';
    const told = (await (await respond('lan', schools, 'explained', reason)).json()) as Round;
    const answers = told.opinions.filter(({ id }) => schools.includes(id)).map(({ response }) => response!);
    expect(answers).toMatchObject([
      { kind: 'explained', words: reason, by: 'Nguyễn Thị Lan' },
      { kind: 'explained', words: reason },
    ]);
    expect(answers[0]!.groupId).toBe(answers[1]!.groupId);
    expect(answers[0]!.groupId).not.toBeNull();
    expect(told.counts.unanswered).toBe(3);
  });

  it('stays when the unit answers anew, and can be taken back', async () => {
    const [own] = saidBy(await seen('tuan'), KHTC);
    await respond('tuan', [own!.id], 'accepted');
    const again = await answer('khoa', KHTC, { state: 'remarks', words: 'Ý mới.' });
    expect(saidBy(again, KHTC)).toMatchObject([
      { words: 'Nêu rõ nguồn và định mức.', response: { kind: 'accepted', groupId: null } },
      { words: 'Ý mới.', response: null },
    ]);
    const url = `${at()}/opinions/${own!.id}`;
    expect(await refusal(office.as('khoa').fetch(url, 'DELETE'))).toContain('409');
    const back = (await (await respond('tuan', [own!.id], null)).json()) as Round;
    expect(saidBy(back, KHTC)[0]!.response).toBeNull();
    const last = await answer('khoa', KHTC, { state: 'remarks', words: 'Ý mới.' });
    expect(saidBy(last, KHTC)).toMatchObject([{ words: 'Ý mới.', response: null }]);
  });

  it('is what is left to do for the drafter, and holds up submitting by name', async () => {
    const { items } = await office.as('tuan').get<Waiting>('/api/waiting');
    expect(items.map(({ what }) => what)).toContain('Tiếp thu, giải trình 03 ý kiến');
    const points = await office
      .as('lan')
      .get<{ kind: string; text: string; holds: boolean }[]>(`/api/plans/${office.plan.id}/flow/open-points`);
    expect(points.filter(({ kind }) => kind === 'opinion')).toEqual([
      {
        kind: 'opinion',
        text: `Còn 03 ý kiến chưa giải trình (Phòng Pháp chế: 01; ${KHTC}: 01; Sở Tài chính: 01).`,
        holds: true,
      },
    ]);
  });

  it('lists opinions that contradict each other for the leader', async () => {
    const [first, second] = (await seen('tuan')).opinions;
    const url = `${at()}/disputes`;
    const wanted = { id: null, title: 'Nguồn kinh phí', note: 'Hai nơi nói khác nhau.' };
    const one = { ...wanted, opinionIds: [first!.id] };
    expect((await office.as('tuan').refusal(url, 'POST', one)).status).toBe(400);
    const told = await office.as('tuan').post<Round>(url, { ...wanted, opinionIds: [first!.id, second!.id] });
    const { id } = told.disputes[0]!;
    expect(told.opinions.filter(({ disputeId }) => disputeId === id)).toHaveLength(2);
    expect((await seen('ha')).disputes).toEqual([]);
    const none = await office.as('tuan').post<Round>(url, { ...wanted, id, opinionIds: [] });
    expect(none.disputes).toEqual([]);
    expect(none.opinions.every(({ disputeId }) => disputeId === null)).toBe(true);
    expect((await office.as('tuan').refusal(url, 'POST', { ...wanted, id, opinionIds: [] })).status).toBe(
      409,
    );
  });
});

describe('a round that is closed', () => {
  it('takes no answer and no opinion, but what was said is still answered', async () => {
    await office.as('tuan').fetch(at(), 'PUT', { isOpen: false });
    expect(await refusal(put('khoa', KHTC, { state: 'agreed', words: '' }))).toContain('409 conflict');
    expect(await refusal(enter('Sở Tài chính', { placeId: null, words: 'Muộn.' }))).toContain('409 conflict');
    const { opinions } = await seen('tuan');
    const told = await office.as('tuan').post<Round>(`${at()}/respond`, {
      opinions: opinions.map(({ id, wordedAt }) => ({ id, wordedAt })),
      kind: 'accepted',
      words: '',
    });
    expect(told.counts).toMatchObject({ asked: 5, answered: 5, silent: 0, unanswered: 0 });
    expect((await seen('khoa')).opinions[0]!.response).toMatchObject({ kind: 'accepted' });
  });
});
