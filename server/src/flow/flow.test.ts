import { createHash } from 'node:crypto';
import type { AuditPage, Flow, NewPlanAnswer, VersionChange } from '@duthao/protocol';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import type * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import { type Name, openWay, type Way } from '../testing/openWay.ts';
import { firstTextOf, sectionsOf, subjectOf } from '../testing/places.ts';
import { until } from '../testing/until.ts';
import { moveTo } from './moveTo.ts';

let way: Way;
beforeAll(async () => {
  way = await openWay();
});
afterAll(() => way.stop());

const as: Way['as'] = (name) => way.as(name);
const flowOf: Way['flowOf'] = (...of) => way.flowOf(...of);
const act: Way['act'] = (...wanted) => way.act(...wanted);
const pass: Way['pass'] = (...wanted) => way.pass(...wanted);
const newPlan: Way['newPlan'] = (flow) => way.newPlan(flow);
const begin: Way['begin'] = (planId) => way.begin(planId);
const toApproval: Way['toApproval'] = (planId) => way.toApproval(planId);

const kindOf = async (answer: Response): Promise<string> => ((await answer.json()) as { kind: string }).kind;

const fileOf = async (name: Name, planId: string, no: number): Promise<Uint8Array> =>
  new Uint8Array(await (await as(name).fetch(`/api/plans/${planId}/versions/${no}/file.docx`)).arrayBuffer());

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the short way', () => {
  it('goes from drafter to head to leader, and each has only his own step', async () => {
    const id = await newPlan(0);
    expect((await flowOf('tuan', id)).state).toBe('drafting');
    const report = (await flowOf('tuan', id)).offers.find(({ kind }) => kind === 'pass');
    expect(report?.label).toBe('Trình Trưởng phòng Nguyễn Thị Lan duyệt');
    expect((await pass('tuan', id)).state).toBe('headApproval');
    expect((await flowOf('tuan', id)).offers.map(({ kind }) => kind)).toEqual(['takeBack']);
    expect((await pass('lan', id)).state).toBe('approval');
    const approved = await pass('giamdoc', id);
    expect(approved).toMatchObject({ state: 'numbering', approvedVersion: 1 });
    expect(approved.mayOpenRoom).toBe(false);
    expect((await flowOf('tuan', id)).events.map(({ actor, to }) => `${actor} ${to}`)).toEqual([
      'Nguyễn Thị Lan drafting',
      'Trần Anh Tuấn headApproval',
      'Nguyễn Thị Lan approval',
      'Phan Đức Thắng numbering',
    ]);
  });

  it('spares the head a step of his own: what he submits he has approved', async () => {
    const id = await newPlan(0);
    const offer = (await flowOf('lan', id)).offers.find(({ kind }) => kind === 'pass');
    expect(offer).toMatchObject({ to: 'approval', submits: true });
    expect((await pass('lan', id)).state).toBe('approval');
  });
});

describe('the long way', () => {
  it('waits for the drafter to begin, and for both checks, in either order', async () => {
    const id = await newPlan(1);
    expect((await flowOf('tuan', id)).state).toBe('assigned');
    expect((await begin(id)).state).toBe('drafting');
    expect((await pass('tuan', id, { kind: 'go', to: 'opinions' })).state).toBe('opinions');
    expect((await pass('tuan', id, { kind: 'go', to: 'finishing' })).state).toBe('finishing');
    await pass('tuan', id);
    expect((await pass('lan', id)).state).toBe('checks');
    expect(await pass('ha', id, { act: 'legal', reason: 'Đúng thẩm quyền.' })).toMatchObject({
      state: 'checks',
      passed: ['legal'],
    });
    expect((await pass('quantri', id, { act: 'form' })).state).toBe('submission');
    expect((await pass('lan', id)).state).toBe('approval');
    expect((await pass('giamdoc', id)).state).toBe('signing');
    expect((await pass('hoa', id)).state).toBe('numbering');
  });

  it('is forced past a check by the head with a reason, and says what was left out', async () => {
    const id = await newPlan(1);
    await begin(id);
    await pass('lan', id);
    expect(await kindOf(await act('lan', id, 'force'))).toBe('badRequest');
    const forced = await pass('lan', id, { kind: 'force', reason: 'Hỏa tốc, UBND tỉnh yêu cầu trong ngày.' });
    expect(forced.state).toBe('submission');
    expect(forced.events.at(-1)).toMatchObject({
      kind: 'force',
      words: 'Hỏa tốc, UBND tỉnh yêu cầu trong ngày.',
      openPoints: ['Chưa có: Kiểm tra thể thức.', 'Chưa có: Ý kiến pháp lý.'],
    });
  });
});

describe('what is submitted', () => {
  it('is frozen, byte for byte, also after a restart', async () => {
    const id = await newPlan(0);
    const tab = await joinRoom(as('lan'), id);
    const { versions } = await pass('lan', id);
    subjectOf(tab.ydoc).insert(0, 'Sửa sau khi trình: ');
    await until('the update is refused', () => tab.closed !== undefined || tab.said.length > 0);
    tab.leave();
    const bytes = await fileOf('lan', id, 1);
    expect(hash(bytes)).toBe(versions[0]!.sha256);
    const text = await (await as('lan').fetch(`/api/plans/${id}/export.txt`)).text();
    expect(text).not.toContain('Sửa sau khi trình');
    await way.restart();
    expect(Buffer.compare(await fileOf('giamdoc', id, 1), bytes)).toBe(0);
  });

  it('comes back to the head with who returned it and why, and is open again', async () => {
    const id = await newPlan(1);
    await toApproval(id);
    expect(await kindOf(await act('giamdoc', id, 'return'))).toBe('badRequest');
    await pass('giamdoc', id, { kind: 'return', reason: 'Chưa có kinh phí.' });
    const { state, events, approvedVersion } = await flowOf('lan', id);
    expect(state).toBe('finishing');
    expect(approvedVersion).toBeNull();
    expect(events.at(-1)).toMatchObject({
      kind: 'return',
      actor: 'Phan Đức Thắng',
      from: 'approval',
      words: 'Chưa có kinh phí.',
    });
    const { notices } = await as('lan').get<{ notices: { kind: string }[] }>('/api/notices');
    expect(notices.map(({ kind }) => kind)).toContain('returned');
    const tab = await joinRoom(as('tuan'), id);
    subjectOf(tab.ydoc).insert(0, 'Có kinh phí: ');
    await tab.saved();
    tab.leave();
    await pass('lan', id);
    const [change] = await as('lan').get<VersionChange[]>(`/api/plans/${id}/versions/2/changes?since=1`);
    expect(change?.place).toBe('Tên văn bản');
    expect(change?.pieces[0]).toEqual({ kind: 'come', text: 'Có kinh phí: ' });
  });

  it('is taken back by who submitted it while nobody acted, and not later', async () => {
    const id = await newPlan(1);
    await begin(id);
    await pass('tuan', id);
    expect((await pass('tuan', id, { kind: 'takeBack' })).state).toBe('drafting');
    await pass('tuan', id);
    await pass('lan', id);
    const offered = async (name: Name) => (await flowOf(name, id)).offers.map(({ kind }) => kind);
    expect(await offered('tuan')).not.toContain('takeBack');
    expect(await offered('lan')).toContain('takeBack');
    await pass('ha', id, { act: 'legal' });
    expect(await offered('lan')).not.toContain('takeBack');
  });

  it('is refused to whoever has seen an older state or version', async () => {
    const id = await newPlan(0);
    await pass('lan', id);
    expect(await kindOf(await act('giamdoc', id, 'pass', { version: 7 }))).toBe('conflict');
    expect(await kindOf(await act('giamdoc', id, 'pass', { state: 'signing' }))).toBe('conflict');
    expect(await kindOf(await act('giamdoc', id, 'pass', { act: 'form' }).catch(() => notOffered()))).toBe(
      'forbidden',
    );
  });

  it('shows the leader nothing before it is submitted to him, and is logged when he opens it', async () => {
    const id = await newPlan(1);
    expect((await as('giamdoc').refusal(`/api/plans/${id}/flow`)).kind).toBe('notFound');
    await toApproval(id);
    await fileOf('giamdoc', id, 1);
    const { entries } = await as('quantri').get<AuditPage>('/api/audit');
    expect(entries.find(({ action }) => action === 'versionOpened')).toMatchObject({
      actor: { name: 'Phan Đức Thắng' },
      detail: 'Bản trình số 1',
    });
    expect((await as('giamdoc').refusal(`/api/plans/${id}/connection`, 'POST')).status).toBe(403);
  });
});

const notOffered = (): Response => Response.json({ kind: 'forbidden' });

describe('another signer', () => {
  it('makes a new version and asks the leader again', async () => {
    const id = await newPlan(1);
    await toApproval(id);
    expect((await pass('giamdoc', id)).approvedVersion).toBe(1);
    const signer = { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Vũ Thị Minh', month: 3 };
    const changed = await pass('quantri', id, { kind: 'changeSigner', signer });
    expect(changed).toMatchObject({ state: 'approval', approvedVersion: null });
    expect(changed.signer).toMatchObject({ name: 'Vũ Thị Minh', position: 'PHÓ GIÁM ĐỐC' });
    expect(changed.versions.map(({ no, kind }) => `${no} ${kind}`)).toEqual([
      '2 signerChanged',
      '1 submitted',
    ]);
    expect(hash(await fileOf('giamdoc', id, 2))).toBe(changed.versions[0]!.sha256);
    const text = await (await as('lan').fetch(`/api/plans/${id}/export.txt`)).text();
    expect(text).toContain('KT. GIÁM ĐỐC');
    expect((await pass('giamdoc', id)).approvedVersion).toBe(2);
    expect((await flowOf('lan', id)).offers.map(({ kind }) => kind)).not.toContain('changeSigner');
  });
});

describe('acting for somebody', () => {
  it('is recorded with both names', async () => {
    const id = await newPlan(1);
    await toApproval(id);
    const done = await pass('thuky', id);
    expect(done.events.at(-1)).toMatchObject({ actor: 'Ngô Thu Trang', forWhom: 'Phan Đức Thắng' });
    const { entries } = await as('quantri').get<AuditPage>('/api/audit');
    expect(entries.find(({ action }) => action === 'flowActed')).toMatchObject({
      actor: { name: 'Ngô Thu Trang' },
      forWhom: { name: 'Phan Đức Thắng' },
    });
  });
});

describe('the ways of the agency', () => {
  it('are kept by administrators and concern no plan that is on its way', async () => {
    const id = await newPlan(0);
    await pass('tuan', id);
    const [short] = await as('quantri').get<Flow[]>('/api/flows');
    const named = {
      ...short!,
      name: 'Quy trình của Sở',
      steps: short!.steps.filter((it) => it.state !== 'headApproval'),
    };
    expect((await as('lan').refusal(`/api/flows/${short!.id}`, 'PUT', named)).kind).toBe('forbidden');
    const without = { ...named, steps: named.steps.filter(({ state }) => state !== 'approval') };
    expect((await as('quantri').refusal(`/api/flows/${short!.id}`, 'PUT', without)).kind).toBe('badRequest');
    expect((await as('quantri').fetch(`/api/flows/${short!.id}`, 'PUT', named)).status).toBe(200);
    expect((await flowOf('lan', id)).steps.map(({ state }) => state)).toContain('headApproval');
    const other = await newPlan(0);
    expect((await flowOf('tuan', other)).offers.find(({ kind }) => kind === 'pass')?.to).toBe('approval');
    await as('quantri').fetch(`/api/flows/${short!.id}`, 'PUT', short);
  });
});

/** The headers of the .docx of the draft. */
const headOf = async (id: string): Promise<string> => {
  const file = await as('lan').fetch(`/api/plans/${id}/export.docx`);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
  return headers.map(([, part]) => new TextDecoder().decode(part)).join('');
};

describe('a copy to take along', () => {
  it('says which draft it is until the text is approved, and is then the approved file itself', async () => {
    const id = await newPlan(0);
    expect(await headOf(id)).toContain('DỰ THẢO LẦN 1');
    await pass('lan', id);
    expect(await headOf(id)).toContain('DỰ THẢO LẦN 1');
    await pass('giamdoc', id, { kind: 'return', reason: 'Chưa rõ kinh phí.' });
    expect(await headOf(id)).toContain('DỰ THẢO LẦN 2');
    await pass('lan', id);
    await pass('giamdoc', id);
    const file = await as('lan').fetch(`/api/plans/${id}/export.docx`);
    expect(Buffer.compare(new Uint8Array(await file.arrayBuffer()), await fileOf('lan', id, 2))).toBe(0);
    expect(await headOf(id)).not.toContain('DỰ THẢO');
  });
});

describe('who checks the form', () => {
  it('mends what leaves every word, and the mended text is a version of its own', async () => {
    const id = await newPlan(1);
    await begin(id);
    await pass('lan', id);
    const tab = await joinRoom(as('quantri'), id);
    const paragraphs = sectionsOf(tab.ydoc).flatMap((section) => section.toArray() as Y.XmlElement[]);
    const paragraph = paragraphs.find(({ nodeName }) => nodeName === 'paragraph');
    firstTextOf(paragraph!).format(0, 3, { italic: {} });
    await tab.saved();
    expect(tab.closed).toBeUndefined();
    tab.leave();
    const { versions } = await pass('quantri', id, { act: 'form' });
    expect(versions.map(({ no, kind }) => `${no} ${kind}`)).toEqual(['2 formFixed', '1 submitted']);
    const changes = await as('lan').get<VersionChange[]>(`/api/plans/${id}/versions/2/changes?since=1`);
    const kinds = changes.flatMap(({ pieces }) => pieces.map(({ kind }) => kind));
    expect([...new Set(kinds)].toSorted()).toEqual(['form', 'same']);
    expect(hash(await fileOf('lan', id, 2))).toBe(versions[0]!.sha256);
  });
});

describe('a plan that another body issues', () => {
  it('leaves the agency when it is approved', async () => {
    const id = await newPlan(1);
    const { commission } = await flowOf('lan', id);
    const { drafter: _drafter, ...said } = commission;
    const wanted = { ...said, issuedBy: 'UBND tỉnh An Bình' };
    await as('lan').fetch(`/api/plans/${id}/commission`, 'PUT', wanted);
    await toApproval(id);
    expect((await pass('giamdoc', id)).state).toBe('transferred');
  });
});

describe('after issue', () => {
  it('is followed by a new plan that says the same until it is changed, each naming the other', async () => {
    const id = await newPlan(0);
    await pass('lan', id);
    const refused = await as('lan').fetch(`/api/plans/${id}/successor`, 'POST', { kind: 'amends' });
    expect(await kindOf(refused)).toBe('conflict');
    await pass('giamdoc', id);
    const { db } = way.test().server.storage;
    await db.transaction().execute((trx) => moveTo(trx, id, 'issued'));
    await sql`create trigger no_link before insert on plan_links begin select raise(abort, 'no'); end`.execute(
      db,
    );
    const failed = await as('lan').fetch(`/api/plans/${id}/successor`, 'POST', { kind: 'amends' });
    expect(failed.status).toBe(503);
    await sql`drop trigger no_link`.execute(db);
    const { left } = await db
      .selectFrom('plans')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('title', 'like', 'Sửa đổi, bổ sung%')
      .executeTakeFirstOrThrow();
    expect(left).toBe(0);
    const made = await as('lan').post<NewPlanAnswer>(`/api/plans/${id}/successor`, { kind: 'amends' });
    const { title, state, links } = await flowOf('lan', made.id);
    expect(title).toMatch(/^Sửa đổi, bổ sung Chương trình số \/CTr-SNV ngày/);
    expect(state).toBe('drafting');
    expect(links).toMatchObject([{ planId: id, kind: 'amends' }]);
    expect((await flowOf('lan', id)).links).toMatchObject([{ planId: made.id, kind: 'amendedBy' }]);
    const recalled = await pass('giamdoc', id, { kind: 'recall', reason: 'Sai thẩm quyền.' });
    expect(recalled.state).toBe('withdrawn');
  });
});
