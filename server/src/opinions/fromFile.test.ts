import type { PlanThread, Round, ThreadList } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import { type Office, openOffice } from '../testing/openOffice.ts';
import { subjectOf } from '../testing/places.ts';
import { readPlaces } from '../testing/placesOfPlan.ts';
import { addFromFile, opinionsInFile } from './fromFile.ts';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.stop());

it('makes opinions of what a body wrote into a Word file: a comment one, the changes of one part one', async () => {
  const round = await office.send({ bodies: ['Sở Tài chính'] });
  const { id: addresseeId } = round.addressees[0]!;
  const [place] = await readPlaces(office.test, office.plan.id);
  const { threads } = await office.as('tuan').post<ThreadList>(`/api/plans/${office.plan.id}/threads`, {
    text: 'Nêu nguồn.',
    on: { kind: 'node', nodeId: place!.id },
  });
  const tab = await joinRoom(office.as('tuan'), office.plan.id);
  const time = new Date().toISOString();
  for (const [at, id] of ['s1', 's2'].entries()) {
    const mark = { id, author: office.userId('tuan'), time };
    subjectOf(tab.ydoc).insert(at * 6, `Khẩn${at} `, { 'insertion--abcdefgh': mark });
  }
  await tab.saved();
  tab.leave();
  const { rooms, storage } = office.test.server;
  const [{ id, quote, comments }] = threads as [PlanThread];
  const said = comments.map(({ text }) => ({ author: 'Sở Tài chính', authorId: null, time: null, text }));
  const thread = { id, on: { nodeId: place!.id }, quote, isDone: false, comments: said };
  await rooms.exclusively(office.plan.id, ({ ydoc }) =>
    storage.db
      .transaction()
      .execute((trx) =>
        addFromFile(
          trx,
          { addresseeId, author: 'Sở Tài chính' },
          opinionsInFile(ydoc, ['s1', 's2'], [thread]),
        ),
      ),
  );
  const [seen] = (await office.rounds('tuan')).rounds;
  expect(seen!.counts.opinions).toBe(0);
  expect(seen!.opinions.map(({ words, suggestionIds }) => ({ words, suggestionIds }))).toEqual([
    { words: 'Đề nghị sửa 02 chỗ: thêm “Khẩn0 ”; thêm “Khẩn1 ”.', suggestionIds: ['s1', 's2'] },
    { words: 'Nêu nguồn.', suggestionIds: [] },
  ]);
  const url = `/api/plans/${office.plan.id}/rounds/${round.id}/addressees/${addresseeId}`;
  const answer = await office.as('tuan').fetch(url, 'PUT', { state: 'remarks', words: '' });
  expect(((await answer.json()) as Round).counts).toMatchObject({ remarks: 1, opinions: 2, unanswered: 2 });
});
