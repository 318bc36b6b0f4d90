import { fromYDoc, schema, threeWayMerge, updateYDoc } from '@duthao/plan';
import * as encoding from 'lib0/encoding';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { makeToken, Program } from '../../testing/joinPlain.ts';
import { joinRoom } from '../../testing/joinRoom.ts';
import type { Person } from '../../testing/Person.ts';
import { firstTextOf, sectionsOf, subjectOf } from '../../testing/places.ts';
import { startTestServer, type TestServer } from '../../testing/startTestServer.ts';
import { until } from '../../testing/until.ts';

let test: TestServer;
let planId: string;
let lan: Person;
const programs: Program[] = [];
beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
  lan = await test.signIn('lan');
});
afterEach(() => programs.splice(0).forEach((program) => program.leave()));
afterAll(() => test.stop());

function open(token: string, options: { inHeader?: boolean; ydoc?: Y.Doc } = {}, plan = planId): Program {
  const program = new Program(test.server.url, plan, token, options);
  programs.push(program);
  return program;
}

async function enter(scope: 'read' | 'write', options: { inHeader?: boolean; ydoc?: Y.Doc } = {}) {
  const { token, id } = await makeToken(lan, scope);
  const program = open(token, options);
  await program.synced();
  return { program, token, id };
}

/** Where the trích yếu stands. */
function findSubject(doc: Node): number {
  let at = -1;
  doc.descendants((node, pos) => {
    if (node.type.name === 'subject') at = pos;
  });
  return at;
}

const idOf = (section: Y.XmlElement): string => section.getAttribute('id')!;
function updateFrame(update: Uint8Array): Uint8Array {
  const to = encoding.createEncoder();
  for (const number of [0, 2]) encoding.writeVarUint(to, number);
  encoding.writeVarUint8Array(to, update);
  return encoding.toUint8Array(to);
}

const words = (ydoc: Y.Doc): string => subjectOf(ydoc).toString();

describe('a program with the plain protocol', () => {
  it.each([true, false])(
    'writes to people in the editor and hears them (token in a header: %s)',
    async (inHeader) => {
      const { program } = await enter('write', { inHeader });
      const tab = await joinRoom(await test.signIn('tuan'), planId);
      subjectOf(program.ydoc).insert(0, 'Máy viết. ');
      await until('the person sees it', () => words(tab.ydoc).startsWith('Máy viết. '));
      subjectOf(tab.ydoc).insert(0, 'Người viết. ');
      await until('the program sees it', () => words(program.ydoc).startsWith('Người viết. Máy viết. '));
      subjectOf(tab.ydoc).delete(0, 'Người viết. Máy viết. '.length);
      await until('both are back', () => !words(program.ydoc).includes('viết.'));
      expect(program.ended).toBeUndefined();
      tab.leave();
    },
  );

  it('shows its caret under its person’s name, and repeats nobody else’s', async () => {
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    tab.provider.setAwarenessField('caret', 1);
    const { program } = await enter('write');
    program.provider.awareness.setLocalState({ user: { name: 'Giả danh' }, caret: 2 });
    const shown = () => tab.provider.awareness!.getStates().get(program.ydoc.clientID);
    await until('its caret is shown', () => shown()?.caret === 2);
    expect(shown()?.user.name).toBe('Nguyễn Thị Lan');
    const other = () => program.provider.awareness.getStates().get(tab.lease.clientId);
    await until('it sees the other caret', () => other()?.caret === 1);
    tab.provider.setAwarenessField('caret', 3);
    await until('and that it moved', () => other()?.caret === 3);
    program.leave();
    await until('its caret is gone', () => shown() === undefined);
    expect(tab.closed).toBeUndefined();
    tab.leave();
  });

  it('suggests where its person may not write, and is turned away from writing there', async () => {
    const mai = await test.signIn('mai');
    const { user } = await mai.get<{ user: { id: string } }>('/api/session');
    const { token } = await makeToken(mai, 'write');
    const program = open(token);
    await program.synced();
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    const attrs = { id: 'de-nghi', author: user.id, time: '2026-11-22T00:00:00.000Z' };
    const subject = fromYDoc(program.ydoc).resolve(findSubject(fromYDoc(program.ydoc)) + 1);
    const { doc } = subject;
    const words = schema.text('Đề nghị. ', [schema.mark('insertion', attrs)]);
    updateYDoc(program.ydoc, doc.replace(subject.pos, subject.pos, new Slice(Fragment.from(words), 0, 0)));
    await until('the person sees the suggestion', () => subjectOf(tab.ydoc).toString().includes('Đề nghị. '));
    expect(program.ended).toBeUndefined();
    subjectOf(program.ydoc).insert(subjectOf(program.ydoc).length, 'Không phải đề nghị', {});
    expect(await program.endedBecause()).toEqual({ code: 4422, reason: 'foreignPlace' });
    expect(subjectOf(tab.ydoc).toString()).not.toContain('Không phải đề nghị');
    const own = subjectOf(tab.ydoc);
    own.delete(0, 'Đề nghị. '.length);
    await tab.saved();
    tab.leave();
  });

  it('comes back with what it wrote while it was away', async () => {
    const { program } = await enter('write');
    program.provider.disconnect();
    subjectOf(program.ydoc).insert(0, 'Viết lúc vắng. ');
    const records = await test.countUpdates(planId);
    program.provider.connect();
    await until('it is in the journal', async () => (await test.countUpdates(planId)) > records);
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    expect(words(tab.ydoc)).toContain('Viết lúc vắng. ');
    subjectOf(program.ydoc).delete(0, 'Viết lúc vắng. '.length);
    await until('it is taken back', () => !words(tab.ydoc).includes('vắng'));
    tab.leave();
  });
});

describe('a program whose section was moved while it was away', () => {
  it('is heard out, with what it writes right behind that as well', async () => {
    const { program, token } = await enter('write');
    const records = await test.countUpdates(planId);
    program.leave();
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(program.ydoc));
    const said: Uint8Array[] = [Uint8Array.of(0, 1, 2, 0, 0)];
    ydoc.on('update', (update: Uint8Array) => said.push(updateFrame(update)));
    subjectOf(ydoc).insert(0, 'Viết ngay sau đó. ');
    const raw = new WebSocket(`${test.server.url.replace('http', 'ws')}/yjs/${planId}?token=${token}`);
    raw.once('message', () => said.forEach((frame) => raw.send(frame)));
    await until('it is open', () => raw.readyState === WebSocket.OPEN);
    raw.send(Uint8Array.from([0, 0, 1, 0]));
    await until('it is in the journal', async () => (await test.countUpdates(planId)) > records);
    raw.terminate();
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    expect(words(tab.ydoc)).toContain('Viết ngay sau đó. ');
    subjectOf(tab.ydoc).delete(0, 'Viết ngay sau đó. '.length);
    await tab.saved();
    tab.leave();
  });

  it('is turned away with all its words still in its document, and merges them into a fresh one by ids', async () => {
    const { program, token } = await enter('write');
    const base = fromYDoc(program.ydoc);
    program.provider.disconnect();
    const [first, second] = sectionsOf(program.ydoc);
    firstTextOf(second!).insert(0, 'Viết vào mục đã chuyển. ');
    subjectOf(program.ydoc).insert(0, 'Viết chỗ khác. ');
    const mine = fromYDoc(program.ydoc);
    const move = { sectionId: idOf(second!), beforeId: idOf(first!), level: 1 };
    await lan.post(`/api/plans/${planId}/move`, move);
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    firstTextOf(sectionsOf(tab.ydoc)[1]!).insert(0, 'Người khác viết. ');
    await tab.saved();
    program.provider.connect();
    expect(await program.endedBecause()).toEqual({ code: 4422, reason: 'sectionMoved' });
    expect(fromYDoc(program.ydoc).eq(mine)).toBe(true);

    const fresh = open(token);
    await fresh.synced();
    const { doc, leftOver } = threeWayMerge(base, mine, fromYDoc(fresh.ydoc));
    expect(leftOver).toEqual([]);
    updateYDoc(fresh.ydoc, doc);
    await until('the words are in the moved section', () =>
      firstTextOf(sectionsOf(tab.ydoc)[0]!).toString().startsWith('Viết vào mục đã chuyển. '),
    );
    expect(words(tab.ydoc)).toContain('Viết chỗ khác. ');
    expect(fresh.ended).toBeUndefined();
    subjectOf(tab.ydoc).delete(0, 'Viết chỗ khác. '.length);
    await tab.saved();
    tab.leave();
  });
});

describe('a program is turned away', () => {
  it('without a token, with an invented one, from a plan that is not its person’s, and from one that is not there', async () => {
    const { token } = await makeToken(await test.signIn('ha'), 'write');
    const signIn = { code: 4401, reason: 'signIn' };
    expect(await open('').endedBecause()).toEqual(signIn);
    expect(await open('duthao_invented').endedBecause()).toEqual(signIn);
    expect(await open('x'.repeat(5000), {}).endedBecause()).toEqual(signIn);
    const forbidden = { code: 4403, reason: 'forbidden' };
    expect(await open(token).endedBecause()).toEqual(forbidden);
    expect(await open(token, {}, 'khong-co').endedBecause()).toEqual(forbidden);
    expect(await open(token, {}, '..%2f..').endedBecause()).toEqual(forbidden);
  });

  it('from writing, with a token that only reads; reading goes on until then', async () => {
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    const { program } = await enter('read');
    subjectOf(tab.ydoc).insert(0, 'Cho người đọc. ');
    await until('it reads along', () => words(program.ydoc).startsWith('Cho người đọc. '));
    subjectOf(tab.ydoc).delete(0, 'Cho người đọc. '.length);
    await tab.saved();
    const records = await test.countUpdates(planId);
    subjectOf(program.ydoc).insert(0, 'Không được phép');
    expect(await program.endedBecause()).toEqual({ code: 4422, reason: 'readOnly' });
    expect(await test.countUpdates(planId)).toBe(records);
    expect(words(tab.ydoc)).not.toContain('Không được phép');
    tab.leave();
  });

  it('with somebody else’s client id, or the server’s', async () => {
    const tab = await joinRoom(await test.signIn('tuan'), planId);
    for (const clientId of [tab.lease.clientId, 1]) {
      const { program } = await enter('write');
      const records = await test.countUpdates(planId);
      program.ydoc.clientID = clientId;
      subjectOf(program.ydoc).insert(0, 'Giả danh');
      expect(await program.endedBecause()).toEqual({ code: 4422, reason: 'clientId' });
      expect(await test.countUpdates(planId)).toBe(records);
    }
    expect(words(tab.ydoc)).not.toContain('Giả danh');
    subjectOf(tab.ydoc).insert(0, '.');
    await tab.saved();
    tab.leave();
  });

  it('with an update that no plan takes, told which', async () => {
    const { program } = await enter('write');
    program.ydoc.getMap('users').set('admin', true);
    expect(await program.endedBecause()).toEqual({ code: 4422, reason: 'schema' });
  });

  it('for a while when its token sends refused work again and again', async () => {
    const { token } = await makeToken(lan, 'write');
    const ydoc = new Y.Doc();
    const codes = new Set<number>();
    for (let tries = 0; tries < 11; tries += 1) {
      const program = open(token, { ydoc });
      if (tries === 0) {
        await program.synced();
        ydoc.getMap('users').set('admin', true);
      }
      codes.add((await program.endedBecause()).code);
      program.leave();
    }
    expect([...codes]).toEqual([4422, 4429]);
    const { program } = await enter('write');
    expect(program.ended).toBeUndefined();
  });

  it.each([
    ['its token is revoked', (id: string) => lan.fetch(`/api/tokens/${id}`, 'DELETE')],
    [
      'its token runs out',
      (id: string) =>
        test.server.storage.db
          .updateTable('api_tokens')
          .set({ expires_at: 1 })
          .where('id', '=', id)
          .execute(),
    ],
  ])('within a second when %s', async (_, end) => {
    const { program, id } = await enter('write');
    await end(id);
    const start = performance.now();
    expect(await program.endedBecause()).toEqual({ code: 4401, reason: 'signIn' });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

it('what says nothing of the protocol says nothing to the room', async () => {
  const { token } = await makeToken(lan, 'write');
  const url = `${test.server.url.replace('http', 'ws')}/yjs/${planId}?token=${token}`;
  const raw = new WebSocket(url);
  await until('it is open', () => raw.readyState === WebSocket.OPEN);
  const heard: Buffer[] = [];
  raw.on('message', (data: Buffer) => heard.push(data));
  for (const bytes of [
    [],
    [2, 0, 1, 65],
    [3],
    [5, 2, 123, 125],
    [6, 2, 123, 125],
    [7, 1, 65],
    [8, 1],
    [200],
    [0],
    [0, 2, 255, 255, 255],
  ])
    raw.send(Uint8Array.from(bytes));
  raw.send('words');
  raw.send(Uint8Array.from([0, 0, 1, 0]));
  await until('its question is answered', () => heard.length >= 2);
  expect(heard.every(([kind]) => kind === 0 || kind === 1)).toBe(true);
  expect(raw.readyState).toBe(WebSocket.OPEN);
  raw.terminate();
});

it('what a program wrote is there after a restart, and its id is still its person’s', async () => {
  const first = await startTestServer();
  const { dataDir } = first;
  const plan = (await first.findPlan()).id;
  const person = await first.signIn('lan');
  const { token } = await makeToken(person, 'write');
  const program = new Program(first.server.url, plan, token);
  await program.synced();
  const records = await first.countUpdates(plan);
  subjectOf(program.ydoc).insert(0, 'Còn lại. ');
  await until('it is durable', async () => (await first.countUpdates(plan)) > records);
  program.leave();
  await first.server.stop();
  const second = await startTestServer({ dataDir });
  const again = new Program(second.server.url, plan, token, { ydoc: program.ydoc });
  await again.synced();
  subjectOf(again.ydoc).insert(0, 'Và viết tiếp. ');
  await until('it goes on', async () => (await second.countUpdates(plan)) > records + 1);
  const fresh = await joinRoom(await second.signIn('tuan'), plan);
  expect(words(fresh.ydoc)).toContain('Và viết tiếp. Còn lại. ');
  fresh.leave();
  again.leave();
  await second.stop();
});
