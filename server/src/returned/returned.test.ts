import { readReturned, writeReviewDocx } from '@duthao/docx';
import { asAccepted, fromYDoc, readPlanFile, suggestionsOf, wordsOf } from '@duthao/plan';
import type { PlanSummary, ReturnedAnswer, ReturnedList, ReturnedReport } from '@duthao/protocol';
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
