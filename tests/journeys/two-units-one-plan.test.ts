import { rmSync } from 'node:fs';
import { fromYDoc, outlineOf } from '@duthao/plan';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, plansOf, signIn } from '../support/api.ts';
import { openBrowser } from '../support/browser.ts';
import { comparePrint } from '../support/comparePrint.ts';
import { demoPeople } from '../support/demo.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { joinRoom } from '../support/joinRoom.ts';
import { letWriteEverywhere } from '../support/letWriteEverywhere.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), openBrowser()]);
  const { password } = demoPeople(server).find(({ username }) => username === 'quantri')!;
  const admin = await signIn(server.url, 'quantri', password);
  await letWriteEverywhere(admin, 'Văn phòng', ['lan', 'mai']);
});
afterAll(async () => {
  await browser.close();
  await server.end();
  rmSync(server.data, { recursive: true, force: true });
});

const title = /^Công tác quý/;

it('two phòng write one plan at once and it leaves as a .docx with every word in its place', async () => {
  const [lan, mai] = (await Promise.all(['lan', 'mai'].map(openDeskOf))) as [Desk, Desk];
  await Promise.all([lan.openPlan(title), mai.openPlan(title)]);

  await atOnce('titles', [
    () => write(lan, 'Yêu cầu', ' đối với các phòng'),
    () => write(mai, 'Tổ chức thực hiện', ' và báo cáo'),
  ]);
  await atOnce('one paragraph, from both ends', [
    () => write(lan, 'Hoàn thành đúng hạn', ' hoặc trước hạn'),
    () => write(mai, 'lý do và thời hạn mới', ' bằng văn bản'),
  ]);
  await atOnce('a new task row beside typing in an old one', [
    () => addTask(lan, 'Sổ theo dõi đơn thư', 'Rà soát mẫu phiếu khảo sát'),
    () => write(mai, 'Tổng hợp kết quả thực hiện', ' và kiến nghị về'),
  ]);
  await atOnce('a footnote beside typing in its paragraph', [
    () => addFootnote(mai, 'không chờ đến lúc lấy ý kiến', 'Theo quy chế làm việc đang áp dụng.'),
    () => write(lan, 'Đơn vị chủ trì', ' phải'),
  ]);
  await atOnce('a changed level beside typing inside the section', [
    () => changeLevel(mai, 'Tổ chức thực hiện'),
    () => write(lan, 'Văn phòng theo dõi tiến độ', ' từng nhiệm vụ'),
  ]);
  await atOnce('a moved section beside typing inside it', [
    () => moveDown(mai, 'Yêu cầu đối với các phòng'),
    () => write(lan, 'Hoàn thành đúng hạn hoặc trước hạn', ' đã đăng ký với lãnh đạo'),
  ]);

  await Promise.all([lan.saved(), mai.saved()]);
  await until('both see the same', async () => (await lan.text()) === (await mai.text()));
  const person = demoPeople(server).find(({ username }) => username === 'lan')!;
  const script = await signIn(server.url, person.username, person.password);
  const planId = (await plansOf(script)).find((plan) => title.test(plan.title))!.id;
  const visitor = await joinRoom(script, planId);
  const doc = fromYDoc(visitor.ydoc);
  visitor.leave();

  const words = doc.textBetween(0, doc.content.size, '\n');
  for (const written of [
    'Yêu cầu đối với các phòng',
    'Tổ chức thực hiện và báo cáo',
    'Hoàn thành đúng hạn hoặc trước hạn đã đăng ký với lãnh đạo',
    'lý do và thời hạn mới bằng văn bản',
    'Rà soát mẫu phiếu khảo sát',
    'Tổng hợp kết quả thực hiện và kiến nghị về',
    'Theo quy chế làm việc đang áp dụng.',
    'Đơn vị chủ trì phải chủ động',
    'Văn phòng theo dõi tiến độ từng nhiệm vụ',
  ]) {
    expect([written, words.split(written).length - 1]).toEqual([written, 1]);
  }
  const outline = outlineOf(doc).map(({ number, title }) => `${number} ${title}`.trim());
  expect(outline.slice(0, 2)).toEqual([
    'I. Phân công nhiệm vụ',
    expect.stringContaining('1. Tổ chức thực hiện và báo cáo'),
  ]);
  expect(outline.at(-1)).toBe('II. Yêu cầu đối với các phòng');

  const docx = new Uint8Array(await (await get(script, `/api/plans/${planId}/export.docx`)).arrayBuffer());
  expect(await comparePrint(doc, docx)).toEqual({ body: null, footnotes: null });
});

function openDeskOf(username: string): Promise<Desk> {
  const { password } = demoPeople(server).find((person) => person.username === username)!;
  return openDesk(browser, server.url, { username, password });
}

async function atOnce(what: string, acts: readonly (() => Promise<void>)[]): Promise<void> {
  const failed = (await Promise.allSettled(acts.map((act) => act()))).filter(
    (result) => result.status === 'rejected',
  );
  if (failed.length > 0) throw new Error(what, { cause: failed[0]!.reason });
}

async function write(desk: Desk, after: string, text: string): Promise<void> {
  await desk.caretAfter(after);
  await desk.type(text);
}

/** Tab in the last cell of a row goes to the next row; the table's own menu adds one below. */
async function addTask(desk: Desk, inRow: string, content: string): Promise<void> {
  await desk.caretAfter(inRow);
  await desk.page.getByRole('toolbar', { name: 'Bảng' }).getByRole('button', { name: 'Thêm hàng' }).click();
  await desk.type(content);
}

async function addFootnote(desk: Desk, after: string, text: string): Promise<void> {
  await desk.caretAfter(after);
  await desk.page.getByRole('button', { name: 'Chú thích', exact: true }).click();
  await desk.type(text);
  await desk.page.keyboard.press('Escape');
}

async function changeLevel(desk: Desk, sectionTitle: string): Promise<void> {
  await desk.caretAfter(sectionTitle);
  await desk.page.keyboard.press('Tab');
}

async function moveDown(desk: Desk, sectionTitle: string): Promise<void> {
  await desk.page.getByRole('button', { name: 'Bố cục' }).click();
  const outline = desk.page.getByRole('navigation', { name: 'Bố cục' });
  await outline.getByRole('button', { name: new RegExp(`^(?!Phân công).*${sectionTitle}`) }).focus();
  await desk.page.keyboard.press('Alt+ArrowDown');
}
