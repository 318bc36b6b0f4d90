import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AuditPage,
  Flow,
  FlowAct,
  NewPlanAnswer,
  PlanFlow,
  TemplateSummary,
  Unit,
  VersionChange,
} from '@duthao/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'duthao-difference-'));
let test: TestServer;
const people = new Map<string, Person>();
const as = (name: string): Person => people.get(name)!;
let planId: string;

beforeAll(async () => {
  test = await startTestServer({ dataDir });
  for (const name of ['lan', 'giamdoc', 'mai', 'quantri']) people.set(name, await test.signIn(name));
  planId = await newPlan();
  await act('lan', 'pass');
  await act('giamdoc', 'return', 'Chưa rõ kinh phí.');
  await write('Có kinh phí: ');
  await act('lan', 'pass');
});
afterAll(async () => {
  await test.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** On the short way: the head submits to the leader at once. */
async function newPlan(): Promise<string> {
  const units = await as('lan').get<Unit[]>('/api/units');
  const [template] = await as('lan').get<TemplateSummary[]>('/api/templates');
  const values = Object.fromEntries(template!.fields.map(({ name, example }) => [name, example]));
  const leadUnitId = units.find(({ code }) => code === 'TCCB')!.id;
  const wanted = { templateId: template!.id, values, leadUnitId, coUnitIds: [] };
  const { id } = await as('lan').post<NewPlanAnswer>('/api/plans', wanted);
  const [flow] = await as('lan').get<Flow[]>('/api/flows');
  const said = { assignedBy: '', drafterId: null, source: '', due: null, note: '', issuedBy: '' };
  await as('lan').fetch(`/api/plans/${id}/commission`, 'PUT', { ...said, flowId: flow!.id });
  return id;
}

async function act(name: string, kind: FlowAct['kind'], reason = ''): Promise<void> {
  const { state, versions, offers } = await as(name).get<PlanFlow>(`/api/plans/${planId}/flow`);
  const { act: actId, to } = offers.find((one) => one.kind === kind)!;
  const wanted = { kind, act: actId, to, state, version: versions[0]?.no ?? null, reason };
  const answer = await as(name).fetch(`/api/plans/${planId}/flow`, 'POST', wanted);
  expect(answer.status, await answer.clone().text()).toBe(200);
}

async function write(words: string): Promise<void> {
  const tab = await joinRoom(as('lan'), planId);
  subjectOf(tab.ydoc).insert(0, words);
  await tab.saved();
  tab.leave();
}

const at = (no: number | string, as = 'changes', since = 1): string =>
  `/api/plans/${planId}/versions/${no}/${as}?since=${since}`;

const partOf = async (answer: Response, name: string): Promise<string> => {
  expect(answer.status, await answer.clone().text()).toBe(200);
  return new TextDecoder().decode(unzipSync(new Uint8Array(await answer.arrayBuffer()))[name]);
};

it('is told by place, in words struck and added', async () => {
  const [change] = await as('giamdoc').get<VersionChange[]>(at(2));
  expect(change).toMatchObject({
    place: 'Tên văn bản',
    pieces: [{ kind: 'come', text: 'Có kinh phí: ' }, {}],
  });
  const [back] = await as('giamdoc').get<VersionChange[]>(at(1, 'changes', 2));
  expect(back?.pieces[0]).toEqual({ kind: 'gone', text: 'Có kinh phí: ' });
});

it('is a file of tracked changes in the name of who submitted it', async () => {
  const answer = await as('giamdoc').fetch(at(2, 'changes.docx'));
  expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(
    'bản trình 2 so với bản trình 1',
  );
  const body = await partOf(answer, 'word/document.xml');
  expect(body).toMatch(/<w:ins [^>]*w:author="Nguyễn Thị Lan \(bản trình 2\)"/);
  expect(body.match(/<w:ins .*?<\/w:ins>/)?.[0].replace(/<[^>]+>/g, '')).toBe('Có kinh phí: ');
});

it('opens the version in the log, like every other way to read it', async () => {
  await as('giamdoc').fetch(at(2, 'changes.docx'));
  const { entries } = await as('quantri').get<AuditPage>('/api/audit');
  const opened = entries.filter(
    ({ action, subject }) => action === 'versionOpened' && subject?.id === planId,
  );
  expect(opened.map(({ actor, detail }) => `${actor?.name}: ${detail}`).toSorted()).toEqual([
    'Phan Đức Thắng: Bản trình số 1',
    'Phan Đức Thắng: Bản trình số 2',
  ]);
});

it('reaches to the draft for whom the draft is open, and for nobody else', async () => {
  await act('giamdoc', 'return', 'Thêm thời gian.');
  await write('Bản mới: ');
  const [change] = await as('lan').get<VersionChange[]>(at('live', 'changes', 2));
  expect(change?.pieces[0]).toEqual({ kind: 'come', text: 'Bản mới: ' });
  const body = await partOf(await as('lan').fetch(at('live', 'changes.docx', 2)), 'word/document.xml');
  expect(body).toContain('w:author="Bản đang soạn"');
  expect((await as('giamdoc').fetch(at('live', 'changes', 2))).status).toBe(403);
  for (const path of [at(2), at(2, 'changes.docx'), at('live')]) {
    expect((await as('mai').fetch(path)).status).toBe(404);
  }
});

it('refuses versions that do not exist', async () => {
  expect((await as('lan').fetch(at(2, 'changes', 9))).status).toBe(404);
  expect((await as('lan').fetch(at(9))).status).toBe(404);
  expect((await as('lan').fetch(at('nháp'))).status).toBe(400);
  expect((await as('lan').fetch(`/api/plans/${planId}/versions/2/changes`)).status).toBe(400);
});
