import { afterAll, beforeAll, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { dragWord, paste, press, select, tableButton } from './guest/gestures.ts';
import { Walk } from './guest/Walk.ts';

let office: Office;
let desks: readonly [guest: Desk, owner: Desk];
beforeAll(async () => {
  office = await openOffice();
  desks = await Promise.all([office.desk('mai'), office.desk('lan')]);
  for (const { page } of desks) {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }
});
afterAll(() => office.close());

const cells = '<table><tr><td>Một ô</td><td>Ô hai</td></tr><tr><td>Ô ba</td><td>Ô bốn</td></tr></table>';

it('lines that a guest cuts, joins, pastes, drags, adds and takes out come in when they are taken up', async () => {
  const walk = await Walk.begin(office, desks);
  await walk.both('Enter in the middle of a line', async (desk) => {
    await desk.caretAfter('Hố sâu');
    await press(desk, 'Enter');
    await desk.type('khoảng');
  });
  await walk.both('Backspace at the beginning of a line', async (desk) => {
    await desk.caretAfter('Tường');
    await press(desk, 'Home', 'Backspace');
  });
  await walk.both('Delete at the end of a line', async (desk) => {
    await desk.caretAfter('đỡ nắng gắt.');
    await press(desk, 'Delete');
  });
  await walk.both('several paragraphs pasted', async (desk) => {
    await desk.caretAfter('vườn ươm.');
    await paste(desk, '<p>Câu dán.</p><p>Đoạn dán hai.</p><p>Đoạn dán ba.</p>');
  });
  await walk.both('a footnote', async (desk) => {
    await desk.caretAfter('sát móng');
    await press(desk, 'Control+Alt+f');
    await desk.type('Cách nửa mét.');
    await press(desk, 'Escape');
  });
  await walk.both('căn cứ added and joined', async (desk) => {
    await desk.caretAfter('quy chế làm việc');
    await press(desk, 'End', 'Enter');
    await desk.type('Căn cứ mới');
    await desk.caretAfter('Theo lời');
    await press(desk, 'Home', 'Backspace');
  });
  await walk.both('nơi nhận added and emptied', async (desk) => {
    await desk.caretAfter('Lãnh đạo sở');
    await press(desk, 'End', 'Enter');
    await desk.type('Đội cây');
    await desk.caretAfter('Các phòng');
    await press(desk, 'Home', 'Shift+End', 'Delete', 'Backspace');
  });
  await walk.both('the name of who signs', async ({ page }) => {
    await page.getByLabel('Họ và tên').first().fill('Người Khác');
    await page.keyboard.press('Tab');
  });
  await walk.both('words dragged', (desk) => dragWord(desk, 'mát.', 'đỡ mệt'));
  await walk.decide();
});

it('rows, cells and columns that a guest adds, moves, fills and takes out come in when they are taken up', async () => {
  const walk = await Walk.begin(office, desks);
  await walk.both('words in a cell', async (desk) => {
    await desk.caretAfter('Tổ mua');
    await desk.type(' thêm');
    await desk.caretAfter('hằng tuần');
    await press(desk, 'Home', 'Shift+End', 'Delete');
  });
  await walk.both('a row added, and one taken out', async (desk) => {
    await desk.caretAfter('Đào đất');
    await tableButton(desk, 'Thêm hàng').click();
    await desk.type('Bón lót');
    await desk.caretAfter('Tưới nước');
    await tableButton(desk, 'Bỏ hàng').click();
  });
  await walk.both('a row moved', async (desk) => {
    await desk.caretAfter('Mua giống');
    await tableButton(desk, 'Xuống').click();
  });
  await walk.both('a group', async (desk) => {
    await desk.caretAfter('Đội sân');
    await tableButton(desk, 'Thêm nhóm').click();
    await desk.type('Nhóm mới');
  });
  await walk.both('a column added, and one taken out', async (desk) => {
    await desk.caretAfter('Chủ trì');
    await desk.page.getByRole('button', { name: /^Thêm cột/ }).click();
    await desk.page.getByRole('menuitem', { name: 'Kinh phí' }).click();
    await desk.caretAfter('Xong');
    await tableButton(desk, 'Bỏ cột').click();
  });
  await walk.both('rows and columns of another table', async (desk) => {
    await desk.caretAfter('Cây giống');
    await tableButton(desk, 'Thêm hàng').click();
    await desk.type('Cọc chống');
    await desk.caretAfter('Phân bón');
    await tableButton(desk, 'Bỏ hàng').click();
    await desk.caretAfter('Khoản');
    await tableButton(desk, 'Thêm cột').click();
    await desk.caretAfter('Năm triệu');
    await tableButton(desk, 'Bỏ cột').click();
  });
  await walk.both('a table pasted, into a cell, too', async (desk) => {
    await desk.caretAfter('bóng mát.');
    await paste(desk, cells);
    await desk.caretAfter('Tổ mua');
    await paste(desk, cells);
  });
  await walk.decide();
});

it('sections that a guest adds, renames, lowers, pastes and takes out come in when they are taken up', async () => {
  const walk = await Walk.begin(office, desks);
  await walk.both('a heading renamed', async (desk) => {
    await desk.caretAfter('Yêu cầu');
    await press(desk, 'Control+Shift+ArrowLeft');
    await desk.type('đòi hỏi');
  });
  await walk.both('a section made of a line', async (desk) => {
    await desk.caretAfter('Người đến đỡ mệt.');
    await press(desk, 'Enter');
    await desk.type('Phạm vi');
    await desk.page.getByRole('button', { name: /^Mục/ }).first().click();
    await desk.page.getByRole('menuitem').first().click();
  });
  await walk.both('a section lowered', async (desk) => {
    await desk.caretAfter('Đào hố');
    await press(desk, 'Tab');
  });
  await walk.both('sections pasted', async (desk) => {
    await desk.caretAfter('Hố sâu');
    await paste(desk, '<p>I. Mục dán</p><p>1. Mục con dán</p><p>Nội dung dán</p>');
  });
  await walk.both('a section taken out with all that is in it', async (desk) => {
    await select(desk, 'Không trồng', 'vườn ươm.');
    await press(desk, 'Delete');
  });
  await walk.both('all of it taken back, and done again', async (desk) => {
    await press(desk, 'Control+z', 'Control+y');
  });
  await walk.cannot('a section moved', /^Chỉ chuyển được mục khi được viết/, async (desk) => {
    await desk.page.getByRole('button', { name: 'Bố cục' }).click();
    const outline = desk.page.getByRole('navigation', { name: 'Bố cục' });
    await outline.getByRole('button', { name: /^(?!Phân công|Mở|Thu).*Kinh phí/ }).focus();
    await press(desk, 'Alt+ArrowUp');
  });
  await walk.cannot('the letterhead', /^Phần này do đơn vị khác chủ trì/, async ({ page }) => {
    await page.getByLabel('Địa danh').first().fill('Huế');
    await page.keyboard.press('Tab');
  });
  await walk.decide();
});
