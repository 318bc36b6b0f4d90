import { asAccepted, asItStands, suggestionsOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { expect } from 'vitest';
import { get, type Person } from '../../support/api.ts';
import type { Desk } from '../../support/desk.ts';
import type { Office } from '../../support/openOffice.ts';
import { docFromServer } from '../../support/readFromServer.ts';
import { until } from '../../support/until.ts';
import { namelessOf } from './namelessOf.ts';
import { startWalkedPlan } from './walkedPlan.ts';

const LEAD = 'Phòng Tổ chức cán bộ';
const OTHER = 'Phòng Cải cách hành chính';

export type Gesture = (desk: Desk) => Promise<void>;

/**
 * The same gestures twice: by a guest in one plan, and by its drafter in a twin of it. What the guest's come to when they
 * are accepted is what the drafter's came to at once.
 */
export class Walk {
  private readonly office: Office;
  private readonly guest: Desk;
  private readonly owner: Desk;
  private readonly ids: readonly [string, string];
  private start!: Node;
  private refused = 0;

  private constructor(office: Office, [guest, owner]: readonly [Desk, Desk], ids: readonly [string, string]) {
    this.office = office;
    this.guest = guest;
    this.owner = owner;
    this.ids = ids;
  }

  static async begin(office: Office, desks: readonly [guest: Desk, owner: Desk]): Promise<Walk> {
    const lan = await office.script('lan');
    const ids = [await startWalkedPlan(lan, LEAD, OTHER), await startWalkedPlan(lan, LEAD, OTHER)] as const;
    const walk = new Walk(office, desks, ids);
    await Promise.all([walk.open(desks[0], ids[0]), walk.open(desks[1], ids[1])]);
    walk.start = await walk.doc();
    walk.refused = await walk.refusals();
    return walk;
  }

  /** Both do it: the text stands, nobody refuses anything, and accepted it is what was meant. */
  async both(name: string, gesture: Gesture): Promise<void> {
    await Promise.all([gesture(this.guest), gesture(this.owner)]);
    await Promise.all([this.guest.saved(), this.owner.saved()]);
    const first = this.guest.page.getByRole('button', { name: 'Đã rõ' });
    if (await first.count()) await first.click();
    const doc = await this.doc();
    expect(await this.notes(), name).toEqual([]);
    expect(namelessOf(asItStands(doc)), `${name}: the text stands`).toEqual(namelessOf(this.start));
    expect(namelessOf(asAccepted(doc)), `${name}: what was meant`).toEqual(namelessOf(await this.twin()));
    expect(await this.refusals(), `${name}: refused`).toBe(this.refused);
  }

  /** What cannot be a suggestion: the guest is told why in one sentence, and nothing has changed. */
  async cannot(name: string, sentence: RegExp, gesture: Gesture): Promise<void> {
    const before = await this.doc();
    await gesture(this.guest);
    await until(`${name} is answered`, async () => (await this.notes()).length === 1);
    expect((await this.notes())[0], name).toMatch(sentence);
    await this.guest.saved();
    expect((await this.doc()).toJSON(), name).toEqual(before.toJSON());
    expect(await this.refusals(), `${name}: refused`).toBe(this.refused);
    await this.guest.page.getByRole('alert').getByRole('button').first().click();
    await until('the sentence is read', async () => (await this.notes()).length === 0);
  }

  /** The drafter takes all of it up, takes that back with one key, and turns all of it down. */
  async decide(): Promise<void> {
    const meant = namelessOf(await this.twin());
    const suggested = await this.doc();
    await this.guest.page.goto('about:blank');
    await this.open(this.owner, this.ids[0]);
    const { page } = this.owner;
    const rail = page.getByRole('button', { name: /^Ý kiến .*Đề nghị/ });
    const tab = page.getByRole('tab', { name: /^Đề nghị/ });
    await rail.or(tab).first().waitFor();
    if (await rail.count()) await rail.click();
    await tab.click();
    await this.decideAll('Tiếp thu');
    await until('all is taken up', async () => suggestionsOf(await this.doc()).length === 0);
    expect(namelessOf(await this.doc()), 'all taken up').toEqual(meant);
    await page.keyboard.press('Control+z');
    await until('all waits again', async () => suggestionsOf(await this.doc()).length > 0);
    expect((await this.doc()).toJSON(), 'one key later').toEqual(suggested.toJSON());
    await this.decideAll('Từ chối');
    await until('all is turned down', async () => suggestionsOf(await this.doc()).length === 0);
    expect((await this.doc()).toJSON(), 'all turned down').toEqual(this.start.toJSON());
    expect(await this.refusals()).toBe(this.refused);
  }

  private async decideAll(verdict: 'Tiếp thu' | 'Từ chối'): Promise<void> {
    const { page } = this.owner;
    const count = suggestionsOf(await this.doc()).length;
    const cards = page.locator('[data-suggestion]');
    await until('all of them are listed', async () => (await cards.count()) === count);
    await page.getByRole('combobox', { name: /^Chọn đề nghị/ }).click();
    await page.getByRole('option', { name: new RegExp(`^${OTHER}`) }).click();
    await page.getByRole('button', { name: new RegExp(`^${verdict}.*…$`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: new RegExp(`^${verdict} \\d+ đề nghị$`) }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.owner.saved();
  }

  private async open(desk: Desk, planId: string): Promise<void> {
    await desk.page.goto(`${this.office.server.url}/ke-hoach/${planId}`);
    await desk.sheet.waitFor();
    await desk.saved();
  }

  private notes(): Promise<string[]> {
    return this.guest.page.getByRole('alert').allInnerTexts();
  }

  private async doc(): Promise<Node> {
    return docFromServer(await this.office.script('lan'), this.ids[0]);
  }

  private async twin(): Promise<Node> {
    return docFromServer(await this.office.script('lan'), this.ids[1]);
  }

  /** How often the server has refused something so far. */
  private async refusals(): Promise<number> {
    const admin: Person = await this.office.script('quantri');
    const { entries } = await (await get(admin, '/api/audit')).json();
    return entries.filter(({ action }: { action: string }) => action === 'updateRefused').length;
  }
}
