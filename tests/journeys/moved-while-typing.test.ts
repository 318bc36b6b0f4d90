import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from '../support/api.ts';
import { openBrowser } from '../support/browser.ts';
import { demoPeople } from '../support/demo.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { letWriteEverywhere } from '../support/letWriteEverywhere.ts';
import { openCable } from '../support/openCable.ts';
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

/** A move makes the section anew on the server, which must refuse what is on its way into the old one. */
it('a section that is moved again and again under somebody who writes in it loses no letter and keeps the caret', async () => {
  const [lan, mai] = (await Promise.all(['lan', 'mai'].map(openDeskOf))) as [Desk, Desk];
  await Promise.all([lan.openPlan(/^Công tác quý/), mai.openPlan(/^Công tác quý/)]);
  const sentence =
    ' đã đăng ký với lãnh đạo cơ quan; việc phát sinh được ghi vào sổ theo dõi và báo cáo cùng kỳ,' +
    ' việc liên quan nhiều phòng thì phòng chủ trì gửi dự thảo trước ba ngày làm việc';
  await mai.page.getByRole('button', { name: 'Bố cục' }).click();
  const outline = mai.page.getByRole('navigation', { name: 'Bố cục' });
  const row = outline.getByRole('button', { name: /^(?!Phân công).*Yêu cầu/ });
  const top = async (): Promise<number> => (await row.boundingBox())!.y;

  await lan.caretAfter('Hoàn thành đúng hạn');
  const typing = lan.type(sentence);
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowDown']) {
    const before = await top();
    await row.focus();
    await mai.page.keyboard.press(key);
    await until(`the section has moved by ${key}`, async () => (await top()) !== before);
  }
  await typing;
  await Promise.all([lan.saved(), mai.saved()]);
  const written = `Hoàn thành đúng hạn${sentence}`;
  for (const desk of [lan, mai]) {
    await until('the sentence is on both screens', async () => (await desk.text()).includes(written));
    expect((await desk.text()).split(sentence.trim()).length - 1).toBe(1);
  }
  expect(await lan.page.getByText('Nội dung chưa vào văn bản').count()).toBe(0);
});

/** Yjs would take what was written into the old section for gone with it, before anybody could refuse it. */
it('what is written without a line into a section that is moved meanwhile is in the plan once the line is back', async () => {
  const cable = await openCable(server.port);
  const { password } = demoPeople(server).find(({ username }) => username === 'lan')!;
  const lan = await openDesk(browser, cable.url, { username: 'lan', password });
  const mai = await openDeskOf('mai');
  await Promise.all([lan.openPlan(/^Công tác quý/), mai.openPlan(/^Công tác quý/)]);
  await lan.saved();
  cable.cut();
  await lan.page
    .getByText(/chưa gửi|Mất kết nối/)
    .first()
    .waitFor();
  await lan.caretAfter('Hoàn thành đúng hạn');
  const words = ' và gửi kết quả về bộ phận tổng hợp trước thứ Sáu';
  await lan.type(words);

  await mai.page.getByRole('button', { name: 'Bố cục' }).click();
  const outline = mai.page.getByRole('navigation', { name: 'Bố cục' });
  const row = outline.getByRole('button', { name: /^(?!Phân công).*Yêu cầu/ });
  const top = async (): Promise<number> => (await row.boundingBox())!.y;
  const before = await top();
  await row.focus();
  await mai.page.keyboard.press('Alt+ArrowUp');
  await until('the section has moved', async () => (await top()) !== before);
  await mai.saved();

  cable.mend();
  await lan.saved();
  for (const desk of [lan, mai]) {
    await until('the words are on both screens', async () => (await desk.text()).includes(words));
    expect((await desk.text()).split(words.trim()).length - 1).toBe(1);
  }
  expect(await lan.page.getByText('Nội dung chưa vào văn bản').count()).toBe(0);
  await cable.close();
});

function openDeskOf(username: string): Promise<Desk> {
  const { password } = demoPeople(server).find((person) => person.username === username)!;
  return openDesk(browser, server.url, { username, password });
}
