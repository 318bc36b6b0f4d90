import { readSpots } from '@duthao/plan';
import { stretchOf } from '@duthao/plan/testing';
import type { NewThread, Notices, PlanPerson, PlanSummary, PlanThread, ThreadList } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinRoom, leaseOf, type Tab } from '../testing/joinRoom.ts';
import type { Person } from '../testing/Person.ts';
import { subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let planId: string;
let lan: Person;
let tuan: Person;
let mai: Person;
let tab: Tab;
let people: PlanPerson[];

beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
  [lan, tuan, mai] = await Promise.all([test.signIn('lan'), test.signIn('tuan'), test.signIn('mai')]);
  tab = await joinRoom(tuan, planId);
  people = await tuan.get<PlanPerson[]>(`/api/plans/${planId}/people`);
});
afterAll(async () => {
  tab.leave();
  await test.stop();
});

const url = (rest = ''): string => `/api/plans/${planId}/threads${rest}`;
const idOf = (name: string): string => people.find((one) => one.name === name)!.id;
const unitOf = (name: string): string => people.find((one) => one.name === name)!.unitIds[0]!;

const subject = (): string =>
  subjectOf(tab.ydoc)
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('');

/** The last words of the trích yếu, as a browser that has the plan open would name them. */
function onWords(words = subject().slice(-9)): NewThread['on'] {
  return { kind: 'text', ...stretchOf(tab.ydoc, words) };
}

async function add(person: Person, wanted: Partial<NewThread> = {}): Promise<PlanThread> {
  const thread = { text: 'Nêu rõ hơn.', on: onWords(), ...wanted };
  return (await person.post<ThreadList>(url(), thread)).threads[0]!;
}

const refOf = (name: string, from: number) => ({
  from,
  to: from + 3,
  kind: 'user' as const,
  id: idOf(name),
});

const toldOf = async (person: Person): Promise<string[]> => {
  const { notices } = await person.get<Notices>('/api/notices');
  return notices.filter(({ kind }) => kind === 'commented').map(({ text }) => text);
};

const refusal = (person: Person, wanted: object) =>
  person.refusal(url(), 'POST', { text: 'Xem lại', on: onWords(), ...wanted });

const one = async (person: Person, id: string): Promise<PlanThread | undefined> =>
  (await person.get<ThreadList>(url(`?ids=${id}`))).threads[0];

async function put(person: Person, path: string, body: unknown): Promise<ThreadList> {
  const answer = await person.fetch(url(path), 'PUT', body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as ThreadList;
}

async function inState<Result>(state: string, work: () => Promise<Result>): Promise<Result> {
  const { db } = test.server.storage;
  const set = (to: string) => db.updateTable('plans').set({ state: to }).where('id', '=', planId).execute();
  await set(state);
  return work().finally(() => set('drafting'));
}

describe('a comment on words', () => {
  it('is a mark that the server writes, and every open screen hears of it at once', async () => {
    const other = await joinRoom(lan, planId);
    const before = await lan.get<PlanSummary>(`/api/plans/${planId}`);
    const thread = await add(mai);
    const isTold = (said: unknown): boolean =>
      JSON.stringify(said) === JSON.stringify({ kind: 'changed', what: 'threads', ids: [thread.id] });
    await until('the other screen has heard of it', () => other.said.some(isTold));
    await until('the mark is there', () => readSpots(other.ydoc).threads.has(thread.id));
    expect(readSpots(other.ydoc).threads.get(thread.id)!.words).toBe(thread.quote);
    expect(thread).toMatchObject({
      anchor: { kind: 'text' },
      isUnread: false,
      maySettle: true,
      comments: [{ author: 'Phạm Ngọc Mai', text: 'Nêu rõ hơn.', mayEdit: true }],
    });
    expect(await one(lan, thread.id)).toMatchObject({ isUnread: true, comments: [{ mayEdit: false }] });
    const after = await lan.get<PlanSummary>(`/api/plans/${planId}`);
    expect(after.openThreads).toBe(before.openThreads + 1);
    expect(after).toMatchObject({ changedAt: before.changedAt, changedBy: before.changedBy });
    other.leave();
  });

  it('needs no right to write: in a submitted plan it is made, in an issued one no more', async () => {
    await inState('headApproval', async () => {
      expect((await leaseOf(mai, planId)).rights).toMatchObject({ comments: true, writing: { rest: false } });
      expect(await add(mai)).toMatchObject({ isDone: false });
    });
    await inState('issued', async () => {
      expect((await leaseOf(mai, planId)).rights.comments).toBe(false);
      expect(await refusal(mai, {})).toEqual({ status: 403, kind: 'forbidden' });
    });
  });

  it('is refused with nothing written when its words are gone, and kept as an orphan when they go later', async () => {
    const words = 'Khối từ sẽ mất';
    subjectOf(tab.ydoc).insert(0, words);
    await tab.saved();
    const on = onWords(words);
    const thread = await add(mai, { on });
    await until('the mark has come', () => readSpots(tab.ydoc).threads.has(thread.id));
    subjectOf(tab.ydoc).delete(0, words.length);
    await tab.saved();
    const updates = await test.countUpdates(planId);
    expect(await refusal(mai, { on })).toEqual({ status: 409, kind: 'conflict' });
    expect(await test.countUpdates(planId)).toBe(updates);
    const { threads } = await mai.get<ThreadList>(url());
    expect(threads.at(-1)).toMatchObject({ id: thread.id, quote: words });
  });
});

describe('a comment on a node or a suggestion', () => {
  it('hangs by its id and quotes what stands there', async () => {
    const thread = await add(mai, { on: { kind: 'node', nodeId: 'letterhead' } });
    expect(thread.anchor).toEqual({ kind: 'node', nodeId: 'letterhead' });
    const mark = { id: 'sg1', author: idOf('Trần Anh Tuấn'), time: new Date().toISOString() };
    subjectOf(tab.ydoc).insert(0, 'Khẩn: ', { 'insertion--abcdefgh': mark });
    await tab.saved();
    expect(await add(mai, { on: { kind: 'suggestion', suggestionId: 'sg1' } })).toMatchObject({
      anchor: { kind: 'suggestion', suggestionId: 'sg1' },
      quote: 'Khẩn: ',
    });
    await until('the list of plans counts the suggestion', async () => {
      return (await lan.get<PlanSummary>(`/api/plans/${planId}`)).openSuggestions === 1;
    });
  });

  it('is refused for one that is not there', async () => {
    for (const on of [
      { kind: 'node', nodeId: 'khong-co' },
      { kind: 'suggestion', suggestionId: 'khong-co' },
    ]) {
      expect(await refusal(mai, { on })).toEqual({ status: 409, kind: 'conflict' });
    }
  });
});

describe('what is written', () => {
  it('stays text whatever it looks like, composed and trimmed, with its refs in place', async () => {
    const text = ` <b>Hỏi</b> @${'Trần Anh Tuấn'.normalize('NFD')}\u202e nhé \n`;
    const from = text.indexOf('@');
    const refs = [{ from, to: text.indexOf('\u202e'), kind: 'user' as const, id: idOf('Trần Anh Tuấn') }];
    const [comment] = (await add(mai, { text, refs })).comments;
    expect(comment!.text).toBe('<b>Hỏi</b> @Trần Anh Tuấn nhé');
    const [ref] = comment!.refs;
    expect(comment!.text.slice(ref!.from, ref!.to)).toBe('@Trần Anh Tuấn');
  });

  it('is refused in one sentence when it is empty, too long, or names what is not there', async () => {
    const ref = { from: 0, to: 3, kind: 'user', id: idOf('Trần Anh Tuấn') };
    const cases: [object, number][] = [
      [{ text: ' \n ' }, 400],
      [{ text: '' }, 400],
      [{ text: 'a'.repeat(20_000) }, 413],
      [{ refs: [{ ...ref, to: 99 }] }, 400],
      [{ refs: [{ ...ref, from: 2, to: 1 }] }, 400],
      [{ refs: [ref, ref] }, 400],
      [{ refs: [{ ...ref, id: 'khong-co' }] }, 400],
      [{ refs: [{ ...ref, kind: 'node', id: 'khong-co' }] }, 400],
      [{ on: { kind: 'text', from: { tname: 'plan' }, to: {}, quote: 'x' } }, 409],
      [{ proposal: 'Chữ khác' }, 400],
      [{ unitId: unitOf('Nguyễn Thị Lan') }, 403],
    ];
    for (const [wanted, status] of cases) {
      expect([wanted, (await refusal(mai, wanted)).status]).toEqual([wanted, status]);
    }
    const long = await mai.fetch(url(), 'POST', { text: 'a'.repeat(20_000), on: onWords() });
    expect(((await long.json()) as { message: string }).message).toContain('20.000');
  });

  it('is changed and taken back by its author only; the last one takes its thread and mark along', async () => {
    const thread = await add(mai);
    const first = `/${thread.id}/comments/${thread.comments[0]!.id}`;
    await tuan.post<ThreadList>(url(`/${thread.id}/comments`), { text: 'Đã sửa.' });
    expect((await tuan.refusal(url(first), 'PUT', { text: 'Khác' })).status).toBe(403);
    expect((await tuan.refusal(url(first), 'DELETE')).status).toBe(403);
    await put(mai, first, { text: 'Nêu rõ số liệu.' });
    expect((await one(tuan, thread.id))!.comments[0]).toMatchObject({
      text: 'Nêu rõ số liệu.',
      editedAt: expect.any(String),
    });
    await mai.fetch(url(first), 'DELETE');
    const left = (await one(tuan, thread.id))!;
    expect(left.comments).toMatchObject([{ text: '', isGone: true, mayEdit: false }, { text: 'Đã sửa.' }]);
    expect((await mai.refusal(url(first), 'PUT', { text: 'Lại' })).status).toBe(404);
    const answer = await tuan.fetch(url(`/${thread.id}/comments/${left.comments[1]!.id}`), 'DELETE');
    expect(await answer.json()).toEqual({ threads: [], gone: [thread.id] });
    await until('the mark is gone', () => !readSpots(tab.ydoc).threads.has(thread.id));
    const many = Array.from({ length: 1500 }, (_, index) => `k${index}`);
    const other = (await add(mai)).id;
    const { threads, gone } = await mai.get<ThreadList>(url(`?ids=${[...many, other].join(',')}`));
    expect([threads.map(({ id }) => id), gone]).toEqual([[other], many]);
  });
});

describe('resolving', () => {
  it('is for who opened it, who writes there and who leads; anybody who comments answers', async () => {
    const thread = await add(mai);
    const son = await test.signIn('son');
    expect((await one(son, thread.id))!.maySettle).toBe(false);
    expect((await son.refusal(url(`/${thread.id}`), 'PUT', { isDone: true })).status).toBe(403);
    await son.post(url(`/${thread.id}/comments`), { text: 'Đồng ý.' });
    const done = await put(tuan, `/${thread.id}`, { isDone: true });
    expect(done.threads[0]).toMatchObject({ isDone: true, doneBy: 'Trần Anh Tuấn' });
    expect((await put(mai, `/${thread.id}`, { isDone: false })).threads[0]).toMatchObject({
      isDone: false,
      doneBy: null,
    });
  });

  it('is not for a clerk, who reads only', async () => {
    const hoa = await test.signIn('hoa');
    const own = idOf('Đỗ Thị Hòa');
    await test.server.storage.db
      .deleteFrom('roles')
      .where('user_id', '=', own)
      .where('role', '=', 'officer')
      .execute();
    const thread = await add(mai);
    expect(await one(hoa, thread.id)).toMatchObject({ maySettle: false });
    expect((await refusal(hoa, {})).status).toBe(403);
    expect((await hoa.refusal(url(`/${thread.id}/comments`), 'POST', { text: 'Ừ' })).status).toBe(403);
  });
});

describe('a thread of one unit', () => {
  it('is there for its people only: not for others, not for administrators, in no list and no count', async () => {
    const unitId = unitOf('Phạm Ngọc Mai');
    const thread = await add(mai, { unitId, proposal: 'Chữ khác' });
    const dung = await test.signIn('dung');
    expect(await one(dung, thread.id)).toMatchObject({ unitId, proposal: 'Chữ khác' });
    const before = (await lan.get<PlanSummary>(`/api/plans/${planId}`)).openThreads;
    for (const person of [lan, tuan, await test.signIn('quantri')]) {
      expect(await person.get(url(`?ids=${thread.id}`))).toEqual({ threads: [], gone: [thread.id] });
      const answer = await person.refusal(url(`/${thread.id}/comments`), 'POST', { text: 'Hả' });
      expect(answer).toEqual({ status: 404, kind: 'notFound' });
      expect((await person.refusal(url('/khong-co/comments'), 'POST', { text: 'Hả' })).status).toBe(404);
    }
    await put(mai, `/${thread.id}`, { isDone: true });
    expect((await lan.get<PlanSummary>(`/api/plans/${planId}`)).openThreads).toBe(before);
  });
});

describe('what is new', () => {
  it('is what others said since one last looked', async () => {
    const thread = await add(mai);
    expect(await one(tuan, thread.id)).toMatchObject({ isUnread: true });
    await tuan.post(url('/read'), { ids: [thread.id, 'khong-co'] });
    expect(await one(tuan, thread.id)).toMatchObject({ isUnread: false });
    await tuan.post(url(`/${thread.id}/comments`), { text: 'Đã xem.' });
    expect(await one(tuan, thread.id)).toMatchObject({ isUnread: false });
    expect(await one(mai, thread.id)).toMatchObject({ isUnread: true });
  });
});

describe('who is named', () => {
  it('is told once, and whom it answers; nobody else, and nobody who may not open the plan', async () => {
    const refs = [refOf('Trần Anh Tuấn', 0), refOf('Bùi Thu Hà', 4)];
    const unit = { from: 8, to: 11, kind: 'unit' as const, id: unitOf('Trần Anh Tuấn') };
    const ha = await test.signIn('ha');
    const before = await Promise.all([tuan, lan, ha, mai].map(toldOf));
    const thread = await add(mai, { text: '@Tu @Ha @TC xem giúp', refs: [...refs, unit] });
    await tuan.post(url(`/${thread.id}/comments`), { text: 'Vâng.' });
    const after = await Promise.all([tuan, lan, ha, mai].map(toldOf));
    const gained = after.map((told, at) => told.length - before[at]!.length);
    expect(gained).toEqual([1, 1, 0, 1]);
    expect(after[0]![0]).toContain('Phạm Ngọc Mai nhắc tới anh/chị');
    expect(after[3]![0]).toContain('Trần Anh Tuấn trả lời');
  });

  it('is told apart by whether the plan opens to him', () => {
    const mayOpen = Object.fromEntries(people.map(({ name, mayOpen: may }) => [name, may]));
    expect(mayOpen).toMatchObject({ 'Trần Anh Tuấn': true, 'Bùi Thu Hà': false, 'Phan Đức Thắng': false });
  });
});
