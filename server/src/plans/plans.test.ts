import { fromYDoc, outlineOf } from '@duthao/plan';
import type { NewPlanAnswer, PlanSummary, TemplateSummary, Unit } from '@duthao/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { sectionsOf, subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let lan: Person;
let units: Unit[];
beforeAll(async () => {
  test = await startTestServer();
  lan = await test.signIn('lan');
  units = await lan.get('/api/units');
});
afterAll(() => test.stop());

const unit = (code: string): string => units.find((one) => one.code === code)!.id;

const titles = async (query: string): Promise<string[]> =>
  (await lan.get<PlanSummary[]>(`/api/plans?${query}`)).map(({ title }) => title);

describe('the list of plans', () => {
  it('finds without accents, by state and by unit', async () => {
    expect(await titles('search=NGHI%20quyet%20nhan%20luc')).toHaveLength(1);
    expect(await titles('search=ngh%E1%BB%8B%20quy%E1%BA%BFt')).toHaveLength(1);
    expect(await titles('search=khong-co')).toEqual([]);
    expect(await titles('state=archived')).toEqual([]);
    expect(await titles(`unit=${unit('XDCQ')}`)).toHaveLength(1);
    expect(await titles('')).toHaveLength(2);
  });

  it('shows to nobody what the person may not open, and opens it to no address either', async () => {
    const ha = await test.signIn('ha');
    const { id } = await test.findPlan();
    expect(await ha.get('/api/plans')).toEqual([]);
    const notFound = { status: 404, kind: 'notFound' };
    const move = { sectionId: 'x', beforeId: null, level: 1 };
    expect(await ha.refusal(`/api/plans/${id}`)).toEqual(notFound);
    expect(await ha.refusal(`/api/plans/${id}/export.docx`)).toEqual(notFound);
    expect(await ha.refusal(`/api/plans/${id}/connection`, 'POST')).toEqual(notFound);
    expect(await ha.refusal(`/api/plans/${id}/move`, 'POST', move)).toEqual(notFound);
    expect(await ha.refusal('/api/plans/none')).toEqual(notFound);
  });
});

describe('a new plan', () => {
  it('is made of a template by the lead unit, seeded once, and open to its co-drafters', async () => {
    const [template] = await lan.get<TemplateSummary[]>('/api/templates');
    const values = Object.fromEntries(template!.fields.map(({ name, example }) => [name, example]));
    const wanted = { templateId: template!.id, values, leadUnitId: unit('TCCB'), coUnitIds: [unit('PC')] };
    const { id } = await lan.post<NewPlanAnswer>('/api/plans', wanted);
    expect(await test.countUpdates(id)).toBe(1);
    const tab = await joinRoom(await test.signIn('ha'), id);
    expect(() => fromYDoc(tab.ydoc)).not.toThrow();
    expect(await test.countUpdates(id)).toBe(1);
    tab.leave();
    const foreign = { ...wanted, leadUnitId: unit('PC') };
    expect(await lan.refusal('/api/plans', 'POST', foreign)).toEqual({ status: 403, kind: 'forbidden' });
  });

  it('needs what the template asks for', async () => {
    const [template] = await lan.get<TemplateSummary[]>('/api/templates');
    const wanted = { templateId: template!.id, values: {}, leadUnitId: unit('TCCB'), coUnitIds: [] };
    expect((await lan.refusal('/api/plans', 'POST', wanted)).kind).toBe('badRequest');
    const unknown = { ...wanted, templateId: 'none' };
    expect((await lan.refusal('/api/plans', 'POST', unknown)).kind).toBe('notFound');
    expect((await lan.refusal('/api/plans', 'POST', { templateId: 1 })).kind).toBe('badRequest');
  });
});

const form = (name: string, content: string | Uint8Array<ArrayBuffer>): FormData => {
  const data = new FormData();
  data.append('leadUnitId', unit('TCCB'));
  data.append('coUnitIds', unit('VP'));
  data.append('coUnitIds', unit('PC'));
  data.append('file', new Blob([content]), name);
  return data;
};

describe('an imported file', () => {
  const text = [
    'SỞ NỘI VỤ',
    'KẾ HOẠCH',
    'Trồng cây năm 2026',
    'I. MỤC ĐÍCH',
    'Phủ xanh sân cơ quan.',
    'II. TỔ CHỨC THỰC HIỆN',
    'Văn phòng mua cây.',
  ].join('\n');

  it('becomes a plan of the units that were chosen', async () => {
    const answer = await lan.post<{ id: string }>('/api/plans/import', form('kế hoạch.txt', text));
    const plan = await lan.get<PlanSummary>(`/api/plans/${answer.id}`);
    expect(plan).toMatchObject({ title: 'Trồng cây năm 2026', leadUnitId: unit('TCCB') });
    expect(plan.coUnitIds.toSorted()).toEqual([unit('VP'), unit('PC')].toSorted());
  });

  it('is refused in one sentence when it is none', async () => {
    const kindOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
      (await lan.refusal('/api/plans/import', 'POST', form(name, content))).kind;
    expect(await kindOf('rong.txt', '')).toBe('emptyFile');
    expect(await kindOf('anh.png', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]))).toBe('unknownFileType');
    expect(await kindOf('tho.txt', 'Một bài thơ về mùa thu.')).toBe('notAPlan');
    expect(await kindOf('to.txt', 'a'.repeat(50 * 1024 * 1024))).toBe('tooLarge');
    expect((await lan.refusal('/api/plans/import', 'POST', {})).kind).toBe('badRequest');
  });
});

describe('the live room', () => {
  it('is what is exported, under a name without accents for old programs', async () => {
    const { id } = await test.findPlan();
    const tab = await joinRoom(lan, id);
    subjectOf(tab.ydoc).insert(0, 'Đang gõ dở: ');
    await tab.saved();
    const answer = await lan.fetch(`/api/plans/${id}/export.docx`);
    expect(answer.headers.get('content-disposition')).toMatch(
      /filename="dang-go-do-[a-z0-9-]+\.docx"; filename\*=UTF-8''%C4%90ang%20g/,
    );
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(new TextDecoder().decode(files['word/document.xml'])).toContain('Đang gõ dở: ');
    tab.leave();
  });

  it('moves a section with all below it before everybody’s eyes', async () => {
    const { id } = await test.findPlan();
    const tab = await joinRoom(await test.signIn('mai'), id);
    const ids = (): string[] => sectionsOf(tab.ydoc).map((section) => section.getAttribute('id')!);
    const outline = outlineOf(fromYDoc(tab.ydoc));
    const before = ids();
    const run = before.slice(
      0,
      outline.findIndex(({ depth }, index) => index > 0 && depth === 1),
    );
    await lan.post(`/api/plans/${id}/move`, { sectionId: before[0], beforeId: null, level: 1 });
    await until('the section stands at the end', () => ids().at(-1) === run.at(-1));
    expect(ids()).toEqual([...before.slice(run.length), ...run]);
    const gone = { sectionId: 'none', beforeId: null, level: 1 };
    expect((await lan.refusal(`/api/plans/${id}/move`, 'POST', gone)).kind).toBe('conflict');
    tab.leave();
  });
});
