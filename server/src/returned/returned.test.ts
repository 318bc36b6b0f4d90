import { readReturned, writeReviewDocx } from '@duthao/docx';
import {
  asAccepted,
  fromYDoc,
  readPlanFile,
  suggestionsOf,
  updateYDoc,
  withoutSuggestionsOf,
  wordsOf,
} from '@duthao/plan';
import { stretchOf } from '@duthao/plan/testing';
import type {
  PlanPerson,
  PlanSummary,
  PlanThread,
  ReturnedAnswer,
  ReturnedList,
  ReturnedReport,
  ThreadList,
} from '@duthao/protocol';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Fragment, Slice } from 'prosemirror-model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let lan: Person;
let planId: string;
beforeAll(async () => {
  test = await startTestServer();
  lan = await test.signIn('lan');
  planId = (await test.findPlan()).id;
});
afterAll(() => test.stop());

const path = (): string => `/api/plans/${planId}/returned`;

async function handedOut(): Promise<Uint8Array> {
  const answer = await lan.fetch(`/api/plans/${planId}/review.docx`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The copy as it would come back with words of a body outside at the end of its subject. */
async function edited(word: string): Promise<Uint8Array> {
  const { identity } = readReturned(await handedOut(), 'a.docx');
  const { db } = test.server.storage;
  const row = await db
    .selectFrom('handed_copies')
    .selectAll()
    .where('id', '=', identity!.copy)
    .executeTakeFirstOrThrow();
  const { doc, meta } = readPlanFile(row.plan);
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.type.name === 'subject') at = pos + 1 + node.content.size;
    return at === 0;
  });
  const mark = doc.type.schema.mark('insertion', {
    id: 'x',
    author: 'Bà Hòa Sở Tài chính',
    time: '2026-03-04T08:00:00Z',
  });
  const words = doc.type.schema.text(` ${word}`, [mark]);
  const plan = { meta, doc: doc.replace(at, at, new Slice(Fragment.from(words), 0, 0)) };
  const options = { identity: { plan: planId, copy: row.id } };
  return (await writeReviewDocx(plan, undefined, options)).value;
}

function form(bytes: Uint8Array, fields: Record<string, string>, name = 'góp ý.docx'): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.append(key, value);
  data.append('file', new Blob([new Uint8Array(bytes)]), name);
  return data;
}

async function bring(bytes: Uint8Array, fields: Record<string, string>): Promise<ReturnedReport> {
  const answer = await lan.post<ReturnedAnswer>(path(), form(bytes, fields));
  if ('asks' in answer) throw new Error('the server asks first');
  return answer;
}

it('changes stand in the text in the chosen name, placed right while others type, and only once', async () => {
  const file = await edited('mở rộng');
  const tab = await joinRoom(lan, planId);
  subjectOf(tab.ydoc).insert(0, 'Mới: ');
  await tab.saved();
  const fields = { kind: 'body', name: 'Sở Tài chính' };
  const report = await bring(file, fields);
  expect(report).toMatchObject({ fromName: 'Sở Tài chính', tray: [], authors: ['Bà Hòa Sở Tài chính'] });
  expect(report.warnings).toEqual(['older']);
  expect(report.suggestionIds).toHaveLength(1);
  const doc = await test.server.rooms.use(planId, (room) => room.read(fromYDoc));
  const made = suggestionsOf(doc).find(({ id }) => id === report.suggestionIds[0]);
  expect(made).toMatchObject({ author: 'Sở Tài chính', added: ' mở rộng', time: '2026-03-04T08:00:00.000Z' });
  expect(wordsOf(asAccepted(doc)).join(' ')).toMatch(/Mới: .* mở rộng/u);
  const again = await bring(file, fields);
  expect(again).toMatchObject({ id: report.id });
  expect(again.warnings).toContain('again');
  const list = await lan.get<ReturnedList>(path());
  expect(list.reports.map(({ id }) => id)).toEqual([report.id]);
  const kept = await lan.fetch(`${path()}/${report.id}`);
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(file);
  tab.leave();
});

it('a file that forgot where it came from is taken when somebody says that it is of this plan', async () => {
  const { doc, meta } = await test.server.rooms.use(planId, (room) =>
    room.read((ydoc) => ({ doc: fromYDoc(ydoc), meta: {} })),
  );
  const nameless = (await writeReviewDocx({ doc, meta })).value;
  expect(await lan.post(path(), form(nameless, { kind: 'self' }))).toEqual({ asks: 'identity' });
  const report = await bring(nameless, { kind: 'self', confirmed: 'yes' });
  expect(report.warnings).toContain('unknownCopy');
});

it('refuses what is no Word file, is of another plan, or comes in a name that is not one’s own to give', async () => {
  const words = new TextEncoder().encode('KẾ HOẠCH');
  const bringing = (bytes: Uint8Array, fields: Record<string, string>, name?: string) =>
    lan.refusal(path(), 'POST', form(bytes, fields, name));
  expect(await bringing(words, { kind: 'self' }, 'kế hoạch.txt')).toMatchObject({ kind: 'unknownFileType' });
  expect((await bringing(words, { kind: 'self' }, 'hỏng.docx')).kind).toMatch(/unknownFileType|notAPlan/u);
  const own = await lan.get<PlanSummary>(`/api/plans/${planId}`);
  const identity = { plan: 'another', copy: 'c' };
  const doc = await test.server.rooms.use(planId, (room) => room.read(fromYDoc));
  const other = (await writeReviewDocx({ doc, meta: {} }, undefined, { identity })).value;
  expect(await bringing(other, { kind: 'self' })).toMatchObject({ kind: 'conflict' });
  expect(await bringing(other, { kind: 'leader', fromId: own.id })).toMatchObject({ kind: 'badRequest' });
});

it('finds its words though somebody writes in the very line all the time', async () => {
  const file = await edited('giữa lúc gõ');
  const tab = await joinRoom(lan, planId);
  let isComing = true;
  const coming = bring(file, { kind: 'body', name: 'Sở Y tế' }).finally(() => (isComing = false));
  let typed = 0;
  while (isComing) {
    subjectOf(tab.ydoc).insert(0, 'x');
    typed += 1;
    await tab.saved();
  }
  const { suggestionIds } = await coming;
  const doc = await test.server.rooms.use(planId, (room) => room.read(fromYDoc));
  tab.leave();
  expect(suggestionsOf(doc).filter(({ id }) => suggestionIds.includes(id))).toMatchObject([
    { author: 'Sở Y tế', added: ' giữa lúc gõ' },
  ]);
  expect(wordsOf(asAccepted(doc)).join(' ')).toContain(`${'x'.repeat(typed)}Mới: `);
});

it('saved again by another program it brings nothing, also when its suggestions are gone', async () => {
  const file = await edited('lưu lại');
  const fields = { kind: 'body', name: 'Sở Tư pháp' };
  const { suggestionIds } = await bring(file, fields);
  expect(suggestionIds).toHaveLength(1);
  await test.server.rooms.use(planId, (room) =>
    room.change(null, (ydoc, origin) =>
      updateYDoc(ydoc, withoutSuggestionsOf(fromYDoc(ydoc), 'Sở Tư pháp'), origin),
    ),
  );
  const resaved = zipSync({ ...unzipSync(file), 'docProps/app.xml': strToU8('<Properties/>') });
  const again = await bring(resaved, fields);
  expect(again).toMatchObject({ suggestionIds: [], threadIds: [], tray: [], warnings: ['again'] });
});

it('a file that is brought twice at once is taken in once', async () => {
  const file = await edited('hai lần');
  const fields = { kind: 'body', name: 'Sở Nội vụ' };
  const [one, other] = await Promise.all([bring(file, fields), bring(file, fields)]);
  expect(other!.id).toBe(one!.id);
  expect([...one!.warnings, ...other!.warnings].filter((warning) => warning === 'again')).toHaveLength(1);
  const doc = await test.server.rooms.use(planId, (room) => room.read(fromYDoc));
  expect(suggestionsOf(doc).filter(({ added }) => added === ' hai lần')).toHaveLength(1);
});

it('what is answered in Word to a comment that was taken back meanwhile is kept, under its quote', async () => {
  const at = `/api/plans/${planId}/threads`;
  const on = { kind: 'node', nodeId: 'letterhead' };
  const { threads } = await lan.post<ThreadList>(at, { on, text: 'Sẽ rút.' });
  const [{ id, quote, comments }] = threads as [PlanThread];
  const { identity } = readReturned(await handedOut(), 'a.docx');
  const { db } = test.server.storage;
  const row = await db
    .selectFrom('handed_copies')
    .selectAll()
    .where('id', '=', identity!.copy)
    .executeTakeFirstOrThrow();
  const plan = readPlanFile(row.plan);
  const said = { author: 'Bà Hòa', time: '2026-03-05T08:00:00Z', text: 'Nên giữ.' };
  const answered = plan.threads!.map((thread) =>
    thread.id === id ? { ...thread, comments: [...thread.comments, said] } : thread,
  );
  const options = { identity: { plan: planId, copy: row.id } };
  const { value } = await writeReviewDocx({ ...plan, threads: answered }, undefined, options);
  expect((await lan.fetch(`${at}/${id}/comments/${comments[0]!.id}`, 'DELETE')).status).toBe(200);
  const report = await bring(value, { kind: 'body', name: 'Sở Tài chính' });
  expect(report.answers).toBe(1);
  const back = await lan.get<ThreadList>(`${at}?ids=${id}`);
  expect(back.threads).toMatchObject([{ quote, comments: [{ author: 'Sở Tài chính', text: 'Nên giữ.' }] }]);
});

it('hands out nothing of what a unit says among itself', async () => {
  const { people } = { people: await lan.get<PlanPerson[]>(`/api/plans/${planId}/people`) };
  const { unitIds } = people.find(({ name }) => name === 'Nguyễn Thị Lan')!;
  const on = { kind: 'text', ...stretchOf((await joinRoom(lan, planId)).ydoc, 'hai lần') };
  const inner = { on, text: 'Chỉ nói trong phòng.', unitId: unitIds[0] };
  const { threads } = await lan.post<ThreadList>(`/api/plans/${planId}/threads`, inner);
  const parts = unzipSync(await handedOut());
  const written = Object.values(parts)
    .map((bytes) => strFromU8(bytes))
    .join('');
  expect(written).not.toContain('Chỉ nói trong phòng');
  expect(written).not.toContain(threads[0]!.id);
});
