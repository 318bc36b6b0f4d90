import { fromYDoc, readSpots } from '@duthao/plan';
import type { PlanSummary, ThreadList } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import type { Person } from '../testing/Person.ts';
import { addForeignComments, addForeignThreads } from './addForeign.ts';
import { peopleForFile, threadsForFile } from './forFile.ts';
import { sendOut } from './sendOut.ts';

let test: TestServer;
let planId: string;
let mai: Person;
let lan: Person;

beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
  [mai, lan] = await Promise.all([test.signIn('mai'), test.signIn('lan')]);
});
afterAll(() => test.stop());

const url = (rest = ''): string => `/api/plans/${planId}/threads${rest}`;
const all = { unitIds: new Set<string>(), giverIds: null };
const db = () => test.server.storage.db;
const said = (text: string) => ({ author: 'UBND xã Tân An', authorId: null, time: null, text });

it('keeps every thread that came from outside: on its words, on its node, or with its quote alone', async () => {
  const before = (await lan.get<ThreadList>(url())).threads.length;
  const added = await test.server.rooms.use(planId, (room) =>
    room.inTurn(async (inside) => {
      const doc = fromYDoc(inside.ydoc);
      let from = -1;
      doc.descendants((node, pos) => {
        if (from < 0 && node.isText && node.text!.length > 20) from = pos;
      });
      return addForeignThreads(db(), inside, planId, [
        { on: { from, to: from + 9 }, quote: '', isDone: false, comments: [said('Một'), said('Hai')] },
        { on: { nodeId: 'letterhead' }, quote: 'Đầu trang', isDone: true, comments: [said('Ba')] },
        { on: null, quote: 'Chỗ không còn', isDone: false, comments: [said('Bốn')] },
      ]);
    }),
  );
  expect(added.map(({ isPlaced }) => isPlaced)).toEqual([true, true, false]);
  const { threads } = await lan.get<ThreadList>(url());
  expect(threads).toHaveLength(before + 3);
  const spots = await test.server.rooms.use(planId, (room) => room.read(readSpots));
  expect(spots.threads.get(added[0]!.id)!.words).toHaveLength(9);
  expect(threads.at(-1)).toMatchObject({ id: added[2]!.id, quote: 'Chỗ không còn', isUnread: true });
  await addForeignComments(db(), planId, added[2]!.id, [said('Năm')]);
  const [last] = (await lan.get<ThreadList>(url(`?ids=${added[2]!.id}`))).threads;
  expect(last!.comments.map(({ text, author }) => [author, text])).toEqual([
    ['UBND xã Tân An', 'Bốn'],
    ['UBND xã Tân An', 'Năm'],
  ]);
});

it('sends out of a circle what its head has chosen, and nothing of others; files carry only what is out', async () => {
  const [unitId] = (await mai.get<{ user: { unitIds: string[] } }>('/api/session')).user.unitIds;
  const inner = async (text: string): Promise<string> => {
    const thread = { text, unitId, on: { kind: 'node', nodeId: 'letterhead' } };
    return (await mai.post<ThreadList>(url(), thread)).threads[0]!.id;
  };
  const [one, two] = [await inner('Gửi ra'), await inner('Giữ lại')];
  const inFiles = async () => (await threadsForFile(db(), planId, all)).map(({ id }) => id);
  const before = await inFiles();
  expect(before.includes(one!) || before.includes(two!)).toBe(false);
  await sendOut(db(), { planId, unitId: 'khac', giverId: 'a', threadIds: [two!] });
  await sendOut(db(), { planId, unitId: unitId!, giverId: 'a', threadIds: [one!] });
  expect((await inFiles()).toSorted()).toEqual([...before, one].toSorted());
  const { threads, gone } = await lan.get<ThreadList>(url(`?ids=${one},${two}`));
  expect([threads.map(({ id, isUnread }) => [id, isUnread]), gone]).toEqual([[[one, true]], [two]]);
  const sent = (await threadsForFile(db(), planId, all)).find(({ id }) => id === one)!;
  const people = await peopleForFile(db(), [sent.comments[0]!.author, 'Tên ngoài']);
  expect(Object.values(people)).toEqual([{ name: 'Phạm Ngọc Mai', unit: 'Phòng Cải cách hành chính' }]);
  expect((await lan.get<PlanSummary>(`/api/plans/${planId}`)).openThreads).toBeGreaterThan(0);
});
