import { asItStands, suggestionsOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/api.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { findSection, giveTo } from '../support/places.ts';
import { docFromServer } from '../support/readFromServer.ts';
import { until } from '../support/until.ts';

let office: Office;
let planId: string;
let tuan: Person;
let mai: Desk;
const title = /Nghị quyết/;
const [mine, other] = ['Phòng Cải cách hành chính', 'Phòng Xây dựng chính quyền'];
const end = 'kết quả phải đạt của mỗi nhiệm vụ';
/** A folder to put pictures of the screens into, for who wants to look. */
const pictures = process.env['PICTURES'];

beforeAll(async () => {
  office = await openOffice();
  planId = await office.planId(title);
  tuan = await office.script('tuan');
  await give('Mục đích', mine);
  mai = await office.desk('mai');
  await mai.openPlan(title);
});
afterAll(() => office.close());

async function give(section: string, ...units: string[]): Promise<void> {
  await giveTo(tuan, planId, (await findSection(tuan, planId, section)).id, units);
}

const press = (keys: string): Promise<void> => mai.page.keyboard.press(keys);
const read = (): Promise<Node> => docFromServer(tuan, planId);
const line = (words: string) => mai.page.getByRole('alert').filter({ hasText: words });

it('undo and redo in one’s own section stay what they were', async () => {
  await mai.caretAfter(end);
  await mai.type(' viết thêm');
  await mai.saved();
  await press('Control+z');
  await until('it is taken back', async () => !(await mai.text()).includes('viết thêm'));
  await press('Control+y');
  await until('it is there again', async () => (await mai.text()).includes(`${end} viết thêm`));
  await mai.saved();
});

it('what was written in a section that has gone to others is suggested to go, and nothing bounces', async () => {
  await give('Mục đích', other);
  await until(
    'her page knows',
    async () => (await mai.sheet.locator(`[aria-description*="${other}"]`).count()) > 0,
  );
  const before = asItStands(await read()).textContent;
  await mai.sheet.focus();
  await press('Control+z');
  await line('được ghi thành đề nghị sửa').waitFor();
  if (pictures) await mai.page.screenshot({ path: `${pictures}/undo-suggested.png` });
  await mai.saved();
  const doc = await read();
  expect(asItStands(doc).textContent).toBe(before);
  const pieces = suggestionsOf(doc).flatMap((found) => found.pieces.map(({ kind }) => kind));
  expect(pieces).toEqual(['deletion']);
  expect(await mai.page.getByText('chưa được đưa vào văn bản').count()).toBe(0);
});

it('a step in a section that has become one’s own since is simply taken back', async () => {
  await give('Yêu cầu', mine);
  await mai.caretAfter('tháo gỡ ngay trong tháng');
  await mai.type(' ở đơn vị');
  await mai.saved();
  await press('Control+z');
  await until('the own step is taken back', async () => !(await mai.text()).includes(' ở đơn vị'));
  await mai.saved();
  expect((await read()).textContent).not.toContain(' ở đơn vị');
  expect(await mai.page.getByText('chưa được đưa vào văn bản').count()).toBe(0);
});
