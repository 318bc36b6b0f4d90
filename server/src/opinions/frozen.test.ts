import type { AuditPage, PlanFlow, Round, RoundList } from '@duthao/protocol';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../testing/openOffice.ts';

let office: Office;
let round: Round;
beforeAll(async () => {
  office = await openOffice();
  round = await office.send({ bodies: ['Sở Tài chính', 'Sở Y tế'] });
  await add(0, 'Nêu rõ nguồn kinh phí.');
  await respond('Kinh phí theo dự toán.');
  await office.as('tuan').fetch(at(), 'PUT', { isOpen: false });
});
afterAll(() => office.stop());

const plan = (rest: string): string => `/api/plans/${office.plan.id}/${rest}`;
const at = (): string => plan(`rounds/${round.id}`);
const asLeader = () => office.rounds('giamdoc');
const filesAt = (): string => `${at()}/addressees/${round.addressees[0]!.id}/files`;

async function add(index: number, words: string): Promise<void> {
  const url = `${at()}/addressees/${round.addressees[index]!.id}`;
  await office.as('tuan').post(`${url}/opinions`, { placeId: null, words });
  const form = new FormData();
  form.append('file', new Blob([`%PDF-1.7 ${words}`]), 'cong-van.pdf');
  expect((await office.as('tuan').fetch(`${url}/files`, 'POST', form)).status).toBe(200);
  const given = { state: 'remarks', words: '' };
  expect((await office.as('tuan').fetch(url, 'PUT', given)).status).toBe(200);
}

async function respond(words: string): Promise<void> {
  const { id, wordedAt } = (await office.rounds('tuan')).rounds[0]!.opinions[0]!;
  const body = { opinions: [{ id, wordedAt }], kind: 'explained', words };
  await office.as('tuan').post(`${at()}/respond`, body);
}

/** Does the first thing that the person is offered of this kind. */
async function act(name: string, kind: string): Promise<void> {
  const { state, versions, offers } = await office.as(name).get<PlanFlow>(plan('flow'));
  const { act: id, to } = offers.find((offer) => offer.kind === kind)!;
  const body = { kind, act: id, to, state, version: versions[0]?.no ?? null, reason: 'Theo phân công.' };
  const done = await office.as(name).fetch(plan('flow'), 'POST', body);
  expect(done.status, await done.clone().text()).toBe(200);
}

const tableFor = async (name: string): Promise<string> => {
  const file = await office.as(name).fetch(`${at()}/table.docx`);
  expect(file.status).toBe(200);
  return strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml']!);
};

it('who decides sees rounds as they stood when the text was submitted to him, and that more has come since', async () => {
  await act('lan', 'pass');
  for (const name of ['quantri', 'ha', 'lan']) await act(name, 'pass');
  const before = await asLeader();
  expect(before.asSubmitted).toMatchObject({ no: 1, since: { rounds: 0, answers: 0, opinions: 0 } });
  expect((await office.rounds('tuan')).asSubmitted).toBeNull();

  await act('giamdoc', 'return');
  await office.as('tuan').fetch(at(), 'PUT', { isOpen: true });
  await respond('Kinh phí từ nguồn khác.');
  await add(1, 'Lùi hạn.');
  await office.send({ bodies: ['Công an tỉnh'] });
  const after = await asLeader();
  expect(after.rounds).toEqual(before.rounds);
  expect(after.rounds[0]!.opinions[0]!.response!.words).toBe('Kinh phí theo dự toán.');
  expect(after.asSubmitted!.since).toEqual({ rounds: 1, answers: 1, opinions: 2 });
});

it('the table that he prints is of that day, too', async () => {
  const [his, theirs] = [await tableFor('giamdoc'), await tableFor('tuan')];
  expect(his).toContain('Kinh phí theo dự toán.');
  expect(his).not.toContain('Lùi hạn.');
  expect(theirs).toContain('Kinh phí từ nguồn khác.');
});

it('the phiếu trình of that version counts them as they stood then, and that he opened it is in the log', async () => {
  const file = await office.as('giamdoc').fetch(plan('versions/1/submission.docx'));
  const sheet = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml']!);
  const said = sheet.replace(/<[^>]+>/g, '').replace(/[\s\u00a0]+/g, ' ');
  expect(said).toContain('hỏi 02, trả lời 01 (nhất trí 00, có ý kiến 01)');
  expect(said).not.toContain('hỏi 02, trả lời 02');
  const { entries } = await office.as('quantri').get<AuditPage>('/api/audit');
  const opened = entries.filter(({ action }) => action === 'versionOpened');
  expect(opened.map(({ actor, detail }) => [actor.name, detail])).toEqual([
    ['Phan Đức Thắng', 'Bản trình số 1'],
  ]);
});

it('a file that stood there then is still opened there, though it was dropped since', async () => {
  const [file] = (await office.rounds('tuan')).rounds.find(({ id }) => id === round.id)!.addressees[0]!.files;
  const url = `${filesAt()}/${file!.id}`;
  expect((await office.as('tuan').fetch(url, 'DELETE')).status).toBe(200);
  expect((await office.as('tuan').refusal(url)).status).toBe(404);
  const kept = await office.as('giamdoc').fetch(url);
  expect([kept.status, await kept.text()]).toEqual([200, '%PDF-1.7 Nêu rõ nguồn kinh phí.']);
});

it('what is submitted anew brings him what has come', async () => {
  const { rounds } = await office.rounds('tuan');
  for (const { id } of rounds) {
    await office.as('tuan').fetch(plan(`rounds/${id}`), 'PUT', { isOpen: false });
  }
  await act('lan', 'pass');
  for (const name of ['quantri', 'ha', 'lan']) await act(name, 'pass');
  const { rounds: seen, asSubmitted } = await asLeader();
  expect(asSubmitted).toMatchObject({ no: 2, since: { rounds: 0, answers: 0, opinions: 0 } });
  expect(seen).toHaveLength(2);
  const words = seen.flatMap(({ opinions }) => opinions.map(({ response }) => response?.words));
  expect(words).toContain('Kinh phí từ nguồn khác.');
});

it('an earlier version brings the rounds that it was submitted with, to read', async () => {
  for (const name of ['giamdoc', 'lan']) {
    const { rounds, asSubmitted, maySend } = await office.as(name).get<RoundList>(plan('rounds?version=1'));
    expect(asSubmitted).toMatchObject({ no: 1, since: { rounds: 1 } });
    expect(rounds.map(({ id, mayRun }) => [id, mayRun])).toEqual([[round.id, false]]);
    expect(rounds[0]!.opinions[0]!.response!.words).toBe('Kinh phí theo dự toán.');
    expect(maySend).toBe(false);
  }
});
