/** Takes the pictures of docs/pictures anew: `node tests/pictures/take.ts`. The web application must be built. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readPlan, writeDocx } from '@duthao/docx';
import { newPlanAnswerSchema, templateSchema, unitSchema } from '@duthao/protocol';
import { root } from '../house/sources.ts';
import { get, type Person, post } from '../support/api.ts';
import type { Desk } from '../support/desk.ts';
import { type Office, openOffice } from '../support/openOffice.ts';
import { readPieces } from '../support/pdfWords.ts';
import { toPdf } from '../support/toPdf.ts';
import { pictures, shoot, size } from './shoot.ts';
import { takeReview } from './takeReview.ts';

const run = promisify(execFile);
const seeds = join(root, '../shared/seeds');

mkdirSync(join(pictures, 'exports'), { recursive: true });
const names = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
if (names.length === 0) console.warn(`no real plans in ${seeds}: only the pictures without them are taken`);

const office = await openOffice();
try {
  await takeSignIn(office);
  await takeReview(office);
  await takePlans(office);
  const seed = names.find((name) => name.startsWith('003'));
  if (seed !== undefined) await takeRealPlan(office, seed);
} finally {
  await office.close();
}
for (const name of names) await takeExport(name);

async function takeSignIn({ browser, server }: Office): Promise<void> {
  const context = await browser.newContext({ viewport: size, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
  await shoot(page, 'sign-in');
  await context.close();
}

async function takePlans(office: Office): Promise<void> {
  const lan = await office.desk('lan', size);
  await lan.page.getByRole('link', { name: /^Công tác quý/ }).waitFor();
  await shoot(lan.page, 'list');
  await lan.page.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
  await lan.page.getByRole('button', { name: 'Lập kế hoạch', exact: true }).waitFor();
  await shoot(lan.page, 'new-plan');
  const person = await office.script('lan');
  await lan.page.goto(`${office.server.url}/ke-hoach/${await fillTemplate(person)}`);
  await waitForSaved(lan);
  await shoot(lan.page, 'editor-template');
  await lan.page.getByRole('button', { name: 'Xem bản in' }).click();
  const pages = lan.page.getByRole('complementary', { name: 'Bản in' });
  await pages.locator('canvas').first().waitFor();
  await shoot(lan.page, 'preview');
  await lan.page.context().close();
  await takeLook(office);
}

async function takeLook(office: Office): Promise<void> {
  const { page } = await office.desk('quantri', size);
  await page.getByRole('link', { name: 'Thể thức' }).click();
  await page.getByLabel('Lề dưới (mm)').fill('12');
  await shoot(page, 'look');
  await page.context().close();
}

async function takeRealPlan(office: Office, seed: string): Promise<void> {
  const person = await office.script('lan');
  const id = await importSeed(person, seed);
  const [lan, mai] = await Promise.all([office.desk('lan', size), office.desk('mai', size)]);
  await lan.page.goto(`${office.server.url}/ke-hoach/${id}`);
  await waitForSaved(lan);
  await shoot(lan.page, 'editor-plan');

  const rows = lan.page.locator('[data-node="task"]');
  await rows.nth(3).scrollIntoViewIfNeeded();
  await rows.nth(3).locator('[data-node="paragraph"]').first().click();
  await shoot(lan.page, 'editor-table');

  await mai.page.goto(`${office.server.url}/ke-hoach/${id}`);
  await waitForSaved(mai);
  await lan.page.getByRole('button', { name: 'Bố cục' }).click();
  await lan.page.locator('[data-node="section"]').nth(3).scrollIntoViewIfNeeded();
  await lan.page.locator('[data-node="section"] [data-node="paragraph"]').nth(0).click();
  await mai.page.locator('[data-node="section"] [data-node="paragraph"]').nth(1).click();
  await mai.page.keyboard.press('ArrowRight');
  await lan.sheet.locator('[data-label^="Phạm Ngọc Mai"]').waitFor({ state: 'attached' });
  await shoot(lan.page, 'two-people');
  await lan.page
    .getByRole('navigation', { name: 'Bố cục' })
    .getByRole('button', { name: 'Ẩn', exact: true })
    .click();

  await mai.page.setViewportSize({ width: 960, height: 768 });
  await shoot(mai.page, 'editor-narrow');
  await mai.page.setViewportSize({ width: 800, height: 768 });
  await mai.page.getByText('chế độ đọc').waitFor();
  await shoot(mai.page, 'reading');
  await lan.page.context().close();
  await mai.page.context().close();
}

function waitForSaved({ page }: Desk): Promise<void> {
  return page.locator('header output', { hasText: /^Đã lưu trên máy chủ/ }).waitFor();
}

/** A template as it stands after only the questions that must be answered. */
async function fillTemplate(person: Person): Promise<string> {
  const templates = templateSchema.array().parse(await (await get(person, '/api/templates')).json());
  const { id, fields } = templates.find((template) => template.id === 'trien-khai-nghi-quyet')!;
  const values = Object.fromEntries(
    fields.map(({ name, example, required }) => [name, required ? example : '']),
  );
  const leadUnitId = await unitIdOf(person, 'TCCB');
  const answer = await post(person, '/api/plans', { templateId: id, values, leadUnitId, coUnitIds: [] });
  return newPlanAnswerSchema.parse(await answer.json()).id;
}

async function unitIdOf(person: Person, code: string): Promise<string> {
  const units = unitSchema.array().parse(await (await get(person, '/api/units')).json());
  return units.find((unit) => unit.code === code)!.id;
}

async function importSeed(person: Person, name: string): Promise<string> {
  const form = new FormData();
  form.append('leadUnitId', await unitIdOf(person, 'TCCB'));
  form.append('coUnitIds', await unitIdOf(person, 'CCHC'));
  form.append('file', new Blob([new Uint8Array(readFileSync(join(seeds, name)))]), name);
  const answer = await fetch(`${person.url}/api/plans/import`, {
    method: 'POST',
    headers: { cookie: person.cookie, origin: person.url },
    body: form,
  });
  return newPlanAnswerSchema.parse(await answer.json()).id;
}

/** The first page, and the last one with the signature or the first with a table, as LibreOffice draws them. */
async function takeExport(name: string): Promise<void> {
  let count = 0;
  const { value } = await readPlan(new Uint8Array(readFileSync(join(seeds, name))), name, {
    newId: () => `n${(count += 1)}`,
  });
  const pdf = await toPdf((await writeDocx(value)).value);
  const pieces = await readPieces(new Uint8Array(pdf));
  const pageOf = (words: RegExp): number => pieces.find(({ text }) => words.test(text))?.page ?? 1;
  const folder = mkdtempSync(join(tmpdir(), 'duthao-pages-'));
  writeFileSync(join(folder, 'plan.pdf'), pdf);
  const wanted = { first: 1, signature: pageOf(/^Nơi nhận/), table: pageOf(/^TT$/) };
  for (const [kind, page] of Object.entries(wanted)) {
    if (kind !== 'first' && page === 1) continue;
    const target = join(pictures, 'exports', `${name.slice(0, 3)}-${kind}`);
    const range = ['-f', String(page), '-l', String(page), '-singlefile'];
    await run('pdftoppm', ['-r', '60', '-gray', '-png', ...range, join(folder, 'plan.pdf'), target]);
    console.log(target);
  }
  rmSync(folder, { recursive: true, force: true });
}
