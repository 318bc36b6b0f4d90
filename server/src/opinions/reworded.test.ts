import type { ErrorAnswer, Opinion, Round } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from '../testing/openOffice.ts';

let office: Office;
let round: Round;
beforeAll(async () => {
  office = await openOffice();
  round = await office.send({ bodies: ['Sở Tài chính', 'Sở Y tế'] });
  for (const { id } of round.addressees) {
    await office.as('tuan').post(`${at()}/addressees/${id}/opinions`, { placeId: null, words: 'Lùi hạn.' });
    const given = { state: 'remarks', words: '' };
    expect((await office.as('tuan').fetch(`${at()}/addressees/${id}`, 'PUT', given)).status).toBe(200);
  }
});
afterAll(() => office.stop());

const at = (): string => `/api/plans/${office.plan.id}/rounds/${round.id}`;
const seen = async (): Promise<Round> => (await office.rounds('tuan')).rounds[0]!;
const first = async (): Promise<Opinion> => (await seen()).opinions[0]!;
const reword = (id: string, words: string): Promise<Response> =>
  office.as('tuan').fetch(`${at()}/opinions/${id}`, 'PUT', { placeId: null, words });
const respond = (read: readonly Opinion[], words = ''): Promise<Response> => {
  const opinions = read.map(({ id, wordedAt }) => ({ id, wordedAt }));
  return office.as('lan').fetch(`${at()}/respond`, 'POST', { opinions, kind: 'accepted', words });
};

it('an opinion that is worded anew after it was read is not answered by who read the old words', async () => {
  const read = await first();
  await reword(read.id, 'Rút ngắn hạn.');
  const refused = await respond([read]);
  expect(refused.status).toBe(409);
  const { message } = (await refused.json()) as ErrorAnswer;
  expect(message).toBe(
    'Ý kiến của Sở Tài chính vừa được ghi lại với nội dung khác; đề nghị đọc nội dung mới rồi giải trình.',
  );
  expect(await first()).toMatchObject({ id: read.id, words: 'Rút ngắn hạn.', response: null, earlier: [] });
});

it('an answer stays with the words it was given to, and the new ones are to be answered', async () => {
  const { opinions } = await seen();
  expect((await respond(opinions, 'Đã sửa hạn.')).status).toBe(200);
  expect((await seen()).counts.unanswered).toBe(0);
  const told = (await (await reword(opinions[0]!.id, 'Bỏ hẳn hạn.')).json()) as Round;
  expect(told.counts).toMatchObject({ opinions: 2, unanswered: 1 });
  expect(told.opinions[0]).toMatchObject({
    words: 'Bỏ hẳn hạn.',
    response: null,
    earlier: [
      {
        words: 'Rút ngắn hạn.',
        by: 'Trần Anh Tuấn',
        response: { kind: 'accepted', words: 'Đã sửa hạn.', by: 'Nguyễn Thị Lan' },
      },
    ],
  });
  // The other of the answer's two is as it was answered.
  expect(told.opinions[1]!.response).toMatchObject({ kind: 'accepted' });
});

it('the same words again change nothing, and what was answered once is not taken out', async () => {
  const { id, words, wordedAt } = await first();
  await reword(id, ` ${words}`);
  expect(await first()).toMatchObject({ wordedAt });
  const refused = await office.as('tuan').refusal(`${at()}/opinions/${id}`, 'DELETE');
  expect(refused).toMatchObject({ status: 409, kind: 'conflict' });
});

it('holds up submitting until its new words are answered', async () => {
  const points = await office
    .as('lan')
    .get<{ kind: string; text: string }[]>(`/api/plans/${office.plan.id}/flow/open-points`);
  expect(points.find(({ kind }) => kind === 'opinion')!.text).toBe(
    'Còn 01 ý kiến chưa giải trình (Sở Tài chính: 01).',
  );
  expect((await respond([await first()], 'Đã bỏ.')).status).toBe(200);
  const { counts, opinions } = await seen();
  expect(counts.unanswered).toBe(0);
  expect(opinions[0]).toMatchObject({ response: { words: 'Đã bỏ.' }, earlier: [{ words: 'Rút ngắn hạn.' }] });
});
