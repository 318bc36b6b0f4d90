import { readSheet } from '@duthao/docx';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let clerk: Person;
let code: string;
const password = 'hoa-2026';

beforeAll(async () => {
  test = await startTestServer({ now: () => new Date('2026-02-02T02:00:00Z') });
  const settings = { mode: 'own', split: 'all', starts: [{ series: '', first: 7 }] };
  await (await test.signIn('quantri')).fetch('/api/numbers/settings', 'PUT', settings);
  clerk = await test.signIn('hoa');
  const { id } = await test.findPlan();
  await test.server.storage.db.updateTable('plans').set({ state: 'numbering' }).execute();
  await clerk.post('/api/numbers/held', { series: '', note: 'Chờ ký', password });
  const given = await clerk.post<{ entry: { code: string } }>(`/api/plans/${id}/number`, {
    source: 'own',
    password,
  });
  code = given.entry.code;
  await clerk.post(`/api/plans/${id}/issue`, { copies: 5, note: 'Gửi bản giấy', password });
});
afterAll(() => test.stop());

const fileOf = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await clerk.fetch(`/api/numbers/${name}`)).arrayBuffer());

/** 2 February 2026, as a sheet keeps a day. */
const DAY = '46055';

it('exports the columns of Phụ lục IV, with what is held or void in its line', async () => {
  const rows = readSheet(await fileOf('register.xlsx')).map(({ cells }) => cells);
  expect(rows.slice(0, 4)).toEqual([
    ['UBND TỈNH AN BÌNH'],
    ['SỞ NỘI VỤ'],
    ['SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
    ['Năm 2026. Từ số 07 đến số 08'],
  ]);
  expect(rows[4]).toHaveLength(10);
  expect(rows[5]).toEqual(Array.from({ length: 10 }, (_, at) => `(${at + 1})`));
  expect(rows[6]).toEqual(['07', DAY, ...Array(7).fill(''), 'Đang giữ số: Chờ ký']);
  const [number, day, what, , , , copies, sent, , note] = rows[7]!;
  expect([number, day, copies, sent, note]).toEqual([`08/${code}`, DAY, '5', DAY, 'Gửi bản giấy']);
  expect(what).toMatch(/^Kế hoạch \p{Lu}/u);
});

it('prints the same lines, and shows them to clerks and administrators only', async () => {
  const text = new TextDecoder().decode(unzipSync(await fileOf('register.docx'))['word/document.xml']);
  const read = text.replaceAll(/<\/w:t><w:noBreakHyphen\/><w:t[^>]*>/gu, '-');
  for (const words of [`08/${code}`, 'Đang giữ số: Chờ ký', 'Ký nhận']) expect(read).toContain(words);
  const tuan = await test.signIn('tuan');
  expect((await tuan.refusal('/api/numbers/register.docx')).kind).toBe('forbidden');
});
