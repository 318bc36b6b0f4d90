import { createOffice } from '@duthao/office';
import { writePlanFile } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { ImportAnswer, ImportReport, PlanSummary, ThreadList, Unit } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let lan: Person;
let unitId: string;

beforeAll(async () => {
  test = await startTestServer();
  lan = await test.signIn('lan');
  unitId = (await lan.get<Unit[]>('/api/units')).find(({ code }) => code === 'TCCB')!.id;
});
afterAll(() => test.stop());

const comment =
  '<a style="mso-comment-reference:LB_1">sân cơ quan</a><span class=MsoCommentReference>[LB1]</span>';
const list =
  '<div style="mso-element:comment-list"><div style="mso-element:comment"><span style=\'mso-comment-author:"Lê Bình"\'><a name="_msocom_1"></a></span><p>Sân nào?</p></div></div>';
const page = (change = ''): string =>
  `<p>KẾ HOẠCH</p><p>Trồng cây năm 2026</p><p>I. MỤC ĐÍCH</p><p>Phủ xanh ${comment}${change}.</p><p>III. TỔ CHỨC</p><p>Văn phòng mua cây.</p>${list}`;
const changed = page(' <ins cite="mailto:L%C3%AA">và lối đi</ins><del>trước cổng</del>');

function form(name: string, content: string, changes?: string): FormData {
  const data = new FormData();
  data.append('leadUnitId', unitId);
  if (changes) data.append('changes', changes);
  data.append('file', new Blob([content]), name);
  return data;
}

async function importPlan(name: string, content: string, changes?: string, who = lan): Promise<string> {
  const answer = await who.post<ImportAnswer>('/api/plans/import', form(name, content, changes));
  if (!('id' in answer)) throw new Error('the server asks first');
  return answer.id;
}

it('the report stays with the plan: what each line was taken for, what is doubtful, and where', async () => {
  const id = await importPlan('trồng cây.html', page());
  const report = await lan.get<ImportReport>(`/api/plans/${id}/import`);
  expect(report).toMatchObject({ fileName: 'trồng cây.html', seen: [], isAway: false });
  const headings = report.rows.filter((row) => row.kind === 'recognised' && row.as === 'heading');
  expect(headings.map(({ text }) => text)).toEqual([
    expect.stringMatching('MỤC ĐÍCH'),
    expect.stringMatching('TỔ CHỨC'),
  ]);
  expect(headings.every(({ place }) => place !== null)).toBe(true);
  expect(report.rows.some((row) => row.kind === 'finding' && row.message.includes('III'))).toBe(true);
});

it('rows are ticked off and the report is put away, for everybody of the plan', async () => {
  const id = await importPlan('cây.html', page());
  const change = (body: unknown) => lan.fetch(`/api/plans/${id}/import`, 'PUT', body);
  await Promise.all([
    change({ row: 3, isSeen: true }),
    change({ row: 1, isSeen: true }),
    change({ isAway: true }),
  ]);
  await change({ row: 3, isSeen: false });
  expect(await lan.get(`/api/plans/${id}/import`)).toMatchObject({ seen: [1], isAway: true });
  expect((await change({ row: -1, isSeen: true })).status).toBe(400);
});

it('a row that the report does not have is not ticked off, nor any of a plan without a report', async () => {
  const id = await importPlan('cây.html', page());
  const { rows } = await lan.get<ImportReport>(`/api/plans/${id}/import`);
  const { id: other } = await test.findPlan();
  for (const [planId, row] of [
    [id, rows.length],
    [id, 1e9],
    [other, 0],
  ] as const) {
    const refused = await lan.refusal(`/api/plans/${planId}/import`, 'PUT', { row, isSeen: true });
    expect(refused).toMatchObject({ status: 404 });
  }
  expect(await lan.get(`/api/plans/${id}/import`)).toMatchObject({ seen: [] });
});

it('a thread of very many comments is kept whole', async () => {
  const comments = Array.from({ length: 6000 }, (_, index) => ({
    author: 'Lê Bình',
    time: null,
    text: `Ý kiến ${index}`,
  }));
  const doc = build.plan({ subject: 'Trồng cây', sections: [build.section(1, 'Mục đích')] });
  const file = writePlanFile({ meta: {}, doc, threads: [{ id: 't1', isDone: false, comments }] });
  const id = await importPlan('plan.json', file);
  const { threads } = await lan.get<ThreadList>(`/api/plans/${id}/threads`);
  expect(threads[0]!.comments.map(({ author, time, text }) => ({ author, time, text }))).toEqual(comments);
});

it('comments of the file are threads of the plan with the words they were made on', async () => {
  const id = await importPlan('cây.html', page());
  const comment = { authorId: null, author: 'Lê Bình', time: null, text: 'Sân nào?', mayEdit: false };
  const { threads } = await lan.get<ThreadList>(`/api/plans/${id}/threads`);
  expect(threads).toMatchObject([
    { anchor: { kind: 'text' }, isDone: false, isUnread: false, quote: 'sân cơ quan', comments: [comment] },
  ]);
});

it('a file with tracked changes makes no plan until somebody says what becomes of them', async () => {
  const count = async (): Promise<number> => (await lan.get<PlanSummary[]>('/api/plans')).length;
  const before = await count();
  expect(await lan.post('/api/plans/import', form('cây.html', changed))).toEqual({ asks: 'changes' });
  expect(await count()).toBe(before);
  await importPlan('cây.html', changed, 'final');
  expect(await count()).toBe(before + 1);
  expect(await lan.refusal('/api/plans/import', 'POST', form('cây.html', changed, 'both'))).toMatchObject({
    status: 400,
  });
});

it('who may not make a plan of the units is refused before his file is read', async () => {
  const stranger = await test.signIn('hoa');
  const damaged = form('cây.docx', 'PK\u0003\u0004');
  expect(await stranger.refusal('/api/plans/import', 'POST', damaged)).toEqual({
    status: 403,
    kind: 'forbidden',
  });
});

it('who may not open the plan sees neither report nor comments; a plan of a template has none', async () => {
  const id = await importPlan('cây.html', page());
  const stranger = await test.signIn('hoa');
  expect((await stranger.refusal(`/api/plans/${id}/import`)).status).toBe(404);
  expect((await stranger.refusal(`/api/plans/${id}/threads`)).status).toBe(404);
  const { id: other } = await test.findPlan();
  expect(await lan.get(`/api/plans/${other}/import`)).toBe(null);
});

it('who reads the plan and writes nothing in it reads the report and ticks nothing off', async () => {
  const id = await importPlan('cây.html', page());
  const admin = await test.signIn('quantri');
  expect(await admin.get<ImportReport>(`/api/plans/${id}/import`)).toMatchObject({ seen: [] });
  const refused = await admin.refusal(`/api/plans/${id}/import`, 'PUT', { row: 1, isSeen: true });
  expect(refused).toMatchObject({ status: 403 });
  expect(await lan.get(`/api/plans/${id}/import`)).toMatchObject({ seen: [] });
});

const rtf = `{\\rtf1\\ansi ${['KẾ HOẠCH', 'Trồng cây', 'I. MỤC ĐÍCH', 'Phủ xanh.', 'II. TỔ CHỨC', 'Mua cây.']
  .map((line) => line.replace(/[^ -~]/gu, (letter) => `\\u${letter.codePointAt(0)}?`))
  .join('\\par ')}\\par}`;

it('an .rtf becomes a plan through LibreOffice', async () => {
  const id = await importPlan('cây.rtf', rtf);
  expect(await lan.get<PlanSummary>(`/api/plans/${id}`)).toMatchObject({ title: 'Trồng cây' });
});

it('without LibreOffice an .rtf is refused in a sentence', async () => {
  const bare = await startTestServer({ reading: createOffice({ soffice: null }) });
  const person = await bare.signIn('lan');
  const [unit] = (await person.get<Unit[]>('/api/units')).filter(({ code }) => code === 'TCCB');
  const data = form('cây.rtf', rtf);
  data.set('leadUnitId', unit!.id);
  const answer = await person.refusal('/api/plans/import', 'POST', data);
  expect(answer).toEqual({ status: 501, kind: 'noOffice' });
  await bare.stop();
});
