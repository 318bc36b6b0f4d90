import { asItStands, placesOf } from '@duthao/plan';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, type Person } from '../support/api.ts';
import { assignRow } from '../support/assignOnScreen.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { giveTo } from '../support/places.ts';
import { docFromServer } from '../support/readFromServer.ts';
import { startRealPlan } from '../support/startRealPlan.ts';
import { until } from '../support/until.ts';

const lead = 'Phòng Tổ chức cán bộ';
const second = 'Phòng Cải cách hành chính';
const third = 'Phòng Xây dựng chính quyền';
let office: Office;
let lan: Person;
let planId: string;
beforeAll(async () => {
  office = await openOffice();
  lan = await office.script('lan');
  planId = await startRealPlan(lan, [lead, second, third, 'Phòng Pháp chế']);
});
afterAll(() => office.close());

it('three units and a legal reviewer write one plan: what is not their own comes in only when its owner takes it', async () => {
  const ends = endsOf(await docFromServer(lan, planId));
  const [given, common, other] = ends.section;
  const [rowOfSecond, rowOfThird] = ends.task;
  await giveTo(lan, planId, given!.placeId, [third]);
  const desks = await Promise.all(['lan', 'mai', 'son', 'ha'].map(openPlan));
  const [tccb, cchc, xdcq, reviewer] = desks as [Desk, Desk, Desk, Desk];
  await assignRow(tccb, rowOfSecond!.words, second);
  await assignRow(tccb, rowOfThird!.words, third);

  const [saidToSecond, saidToLegal] = await Promise.all([
    write(cchc, rowOfSecond!.words, ' do phòng hai viết')
      .then(() => write(cchc, given!.words, ' nhận từ phòng hai'))
      .then(() => readFirstLine(cchc)),
    write(reviewer, common!.words, ' theo ý pháp chế').then(() => readFirstLine(reviewer)),
    write(xdcq, rowOfThird!.words, ' do phòng ba viết'),
    write(tccb, other!.words, ' do chủ trì viết'),
  ]);
  expect(saidToSecond).toContain(`${third} chủ trì mục này`);
  expect(saidToLegal).toContain(`${lead} chủ trì phần này`);
  await shownTo(desks, [' do phòng hai viết', ' do phòng ba viết']);
  await Promise.all([
    write(cchc, ' do phòng ba viết', ' hoặc phòng hai'),
    write(reviewer, ' do phòng hai viết', ' pháp chế thêm'),
  ]);
  await Promise.all(desks.map((desk) => desk.saved()));
  const plain = [' do phòng hai viết', ' do phòng ba viết', ' do chủ trì viết'];
  const taken = [' nhận từ phòng hai', ' pháp chế thêm'];
  const waiting = [' theo ý pháp chế', ' hoặc phòng hai'];
  expectStanding(await docFromServer(lan, planId), { plain, suggested: [...taken, ...waiting] });

  await shownTo(desks, [...taken, ...waiting]);
  expect(await (await acceptButton(cchc, taken[0]!)).count()).toBe(0);
  await (await acceptButton(xdcq, taken[0]!)).click();
  await (await acceptButton(cchc, taken[1]!)).click();
  await Promise.all(desks.map((desk) => desk.saved()));
  await until('all screens show the same', async () => {
    const texts = await Promise.all(desks.map((desk) => desk.text()));
    const docs = await Promise.all(desks.map(async (desk) => JSON.stringify(await documentOf(desk))));
    return new Set(texts).size === 1 && new Set(docs).size === 1;
  });
  const doc = await docFromServer(lan, planId);
  expect(await documentOf(tccb)).toEqual(doc.toJSON());
  expectStanding(doc, { plain: [...plain, ...taken], suggested: waiting });

  const docx = new Uint8Array(await (await get(lan, `/api/plans/${planId}/export.docx`)).arrayBuffer());
  const words = strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/g, '');
  for (const text of [...plain, ...taken]) expectTimes(words, text, 1);
  for (const text of waiting) expectTimes(words, text, 0);
});

type End = { placeId: string; words: string };

/** Where one can write on: the last words of the first lines in sections and in rows, if they stand nowhere else. */
function endsOf(doc: Node): Record<'section' | 'task', End[]> {
  const ends = { section: [] as End[], task: [] as End[] };
  for (const { id, kind, pos } of placesOf(doc)) {
    const line = doc.nodeAt(pos)!.children.find(({ type, textContent }) => isLine(type.name) && textContent);
    const words = line ? lastWordsOf(line) : '';
    const isOnlyOne = words.length > 8 && doc.textContent.split(words).length === 2;
    if (isOnlyOne && (kind === 'section' || kind === 'task')) ends[kind].push({ placeId: id, words });
  }
  return ends;
}

const isLine = (name: string): boolean => name === 'paragraph' || name === 'taskCell';
const lastWordsOf = (node: Node): string =>
  node.lastChild ? lastWordsOf(node.lastChild) : (node.text ?? '').split(' ').slice(-3).join(' ');

async function openPlan(username: string): Promise<Desk> {
  const desk = await office.desk(username);
  await desk.page.goto(`${office.server.url}/ke-hoach/${planId}`);
  await desk.sheet.waitFor();
  await desk.saved();
  return desk;
}

async function write(desk: Desk, after: string, text: string): Promise<void> {
  await desk.caretAfter(after);
  await desk.type(text);
}

/** Said at the caret with the first suggestion. */
async function readFirstLine({ page }: Desk): Promise<string | null> {
  const line = page.getByRole('status').filter({ hasText: 'đề nghị sửa' });
  const said = await line.textContent();
  await line.getByRole('button', { name: 'Đã rõ' }).click();
  return said;
}

const shownTo = (desks: readonly Desk[], texts: readonly string[]): Promise<void> =>
  until(`everybody sees ${texts.join(',')}`, async () => {
    const screens = await Promise.all(desks.map((desk) => desk.text()));
    return screens.every((screen) => texts.every((text) => screen.includes(text)));
  });

async function acceptButton(desk: Desk, suggested: string): Promise<Locator> {
  await desk.caretAfter(suggested);
  const card = desk.page.getByRole('region', { name: 'Đề nghị sửa' });
  await card.waitFor();
  return card.getByRole('button', { name: 'Tiếp thu', exact: true });
}

function expectStanding(doc: Node, { plain, suggested }: { plain: string[]; suggested: string[] }): void {
  const standing = asItStands(doc);
  for (const text of plain) expectTimes(standing.textContent, text, 1);
  for (const text of suggested) {
    expectTimes(doc.textContent, text, 1);
    expectTimes(standing.textContent, text, 0);
  }
}

/** Names the text when it fails, rather than printing the whole plan. */
function expectTimes(words: string, text: string, times: number): void {
  expect([text, words.split(text).length - 1]).toEqual([text, times]);
}

/** The plan as the editor of this browser holds it. */
const documentOf = ({ sheet }: Desk): Promise<unknown> =>
  sheet.evaluate((element) => (element as unknown as { editor: { getJSON(): unknown } }).editor.getJSON());
