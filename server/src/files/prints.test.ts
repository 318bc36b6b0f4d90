import { type Office, OfficeError } from '@duthao/office';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

/** Counts what it is given and hands it out when told. */
function createFakeOffice() {
  const asked: (() => void)[] = [];
  const office: Office = {
    isInstalled: true,
    convert: () =>
      new Promise((resolve) => {
        const n = asked.length + 1;
        asked.push(() => resolve(new TextEncoder().encode(`%PDF ${n}`)));
      }),
    stop: async () => {},
  };
  return { office, asked };
}

let test: TestServer;
let lan: Person;
let planId: string;
let fake: { office: { -readonly [Name in keyof Office]: Office[Name] }; asked: (() => void)[] };
beforeEach(async () => {
  fake = createFakeOffice();
  test = await startTestServer({ office: fake.office });
  lan = await test.signIn('lan');
  planId = (await test.findPlan()).id;
});
afterEach(() => test.stop());

const pages = (tag = ''): Promise<Response> =>
  lan.fetch(`/api/plans/${planId}/print.pdf`, 'GET', undefined, { 'if-none-match': tag });
const asks = (count: number): Promise<void> =>
  until(`print ${count} is asked for`, () => fake.asked.length === count);

describe('the pages of a plan', () => {
  it('are printed once for all who ask meanwhile, and once more for what is typed after', async () => {
    const first = pages();
    await asks(1);
    const tab = await joinRoom(lan, planId);
    subjectOf(tab.ydoc).insert(0, 'Mới ');
    await tab.saved();
    const later = [pages(), pages(), pages()];
    fake.asked[0]!();
    await asks(2);
    fake.asked[1]!();
    expect(await (await first).text()).toBe('%PDF 1');
    expect(await Promise.all((await Promise.all(later)).map((answer) => answer.text()))).toEqual(
      Array(3).fill('%PDF 2'),
    );
    tab.leave();
  });

  it('are not printed again, nor sent, while nothing has changed', async () => {
    const first = pages();
    await asks(1);
    fake.asked[0]!();
    const tag = (await first).headers.get('etag')!;
    expect((await pages(tag)).status).toBe(304);
    expect((await pages('"another"')).status).toBe(200);
    expect(fake.asked).toHaveLength(1);
  });

  it('are there for readers of the plan only', async () => {
    const ha = await test.signIn('ha');
    for (const name of ['print.pdf', 'export.pdf', 'export.html', 'export.txt']) {
      expect(await ha.refusal(`/api/plans/${planId}/${name}`)).toEqual({ status: 404, kind: 'notFound' });
    }
    expect(fake.asked).toEqual([]);
  });
});

describe('without LibreOffice', () => {
  it('says so, and that it is the server that lacks it', async () => {
    fake.office.convert = () => Promise.reject(new OfficeError('missing'));
    const answer = await pages();
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({
      kind: 'noOffice',
      message: expect.stringMatching(/^Máy chủ chưa cài LibreOffice/),
    });
  });
});

describe('the other files of a plan', () => {
  it('are a page to read and plain text that old Windows reads, in the agency’s look', async () => {
    const html = await lan.fetch(`/api/plans/${planId}/export.html`);
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html.headers.get('content-disposition')).toMatch(/^attachment; .*\.html$/);
    expect(await html.text()).toMatch(/<h2 class="d1"[^>]*>I\. /);
    const bytes = new Uint8Array(await (await lan.fetch(`/api/plans/${planId}/export.txt`)).arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toMatch(/\r\n\r\nI\. \p{Lu}+/u);
  });
});
