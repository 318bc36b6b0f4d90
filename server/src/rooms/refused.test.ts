import { planFragment } from '@duthao/plan';
import { COLLABORATION_PATH, roomName } from '@duthao/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { joinRoom, Tab } from '../testing/joinRoom.ts';
import { firstTextOf, sectionsOf, subjectOf } from '../testing/places.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';
import { MAX_UPDATE_BYTES } from './judge.ts';

const seed = Number(process.env.SEED ?? 2316326811);

let test: TestServer;
let planId: string;
beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
});
afterAll(() => test.stop());

const refused = (name: string, write: (tab: Tab) => void, reason: string): void =>
  it(`is told why and leaves nothing anywhere: ${name}`, async () => {
    const bystander = await joinRoom(await test.signIn('tuan'), planId);
    const tab = await joinRoom(await test.signIn('lan'), planId);
    const records = await test.countUpdates(planId);
    const state = Y.encodeStateVector(bystander.ydoc);
    write(tab);
    expect(await tab.closedBecause()).toBe('refused');
    expect(tab.refusals).toEqual([{ kind: 'refused', reason }]);
    expect(await test.countUpdates(planId)).toBe(records);
    await typed(bystander);
    expect(await test.countUpdates(planId)).toBe(records + 1);
    expect(changedClients(state, bystander)).toEqual([bystander.lease.clientId]);
    tab.leave();
    bystander.leave();
  });

describe('a refused update', () => {
  refused('rubbish', (tab) => sendUpdate(tab, new Uint8Array([9, 9, 9, 9, 200])), 'malformed');
  refused(
    'a node that no plan has',
    ({ ydoc }) => planFragment(ydoc).insert(0, [new Y.XmlElement('script')]),
    'schema',
  );
  refused('another shared type', ({ ydoc }) => ydoc.getMap('users').set('a', 1), 'schema');
  refused(
    'a client id that is not lent to this person',
    ({ ydoc }) => {
      ydoc.clientID = 77;
      subjectOf(ydoc).insert(0, 'x');
    },
    'clientId',
  );
  refused('a change that builds on one that never came', (tab) => sendSecondOnly(tab), 'gap');
  refused(
    'more than any plan holds',
    ({ ydoc }) => subjectOf(ydoc).insert(0, 'x'.repeat(MAX_UPDATE_BYTES + 1)),
    'tooLarge',
  );
});

it('refuses what arrives for a section that was moved meanwhile, also when the room was closed in between', async () => {
  const lan = await test.signIn('lan');
  const away = await joinRoom(lan, planId);
  const section = sectionsOf(away.ydoc)[0]!;
  const { lease, ydoc } = away;
  ydoc.off('update', away.provider.boundDocumentUpdateHandler);
  firstTextOf(section).insert(0, 'Viết muộn ');
  away.leave();
  const move = { sectionId: section.getAttribute('id'), beforeId: null, level: 1 };
  await lan.post(`/api/plans/${planId}/move`, move);
  await until('the room has closed', () => !test.server.rooms.peek(planId));
  const records = await test.countUpdates(planId);
  const { schemaVersion, epoch, clientId } = lease;
  const late = new Tab(lan, lease, { schemaVersion, epoch, clientId }, ydoc);
  expect(await late.closedBecause()).toBe('refused');
  expect(late.refusals).toEqual([{ kind: 'refused', reason: 'sectionMoved' }]);
  expect(await test.countUpdates(planId)).toBe(records);
  late.leave();
});

describe('a hostile socket', () => {
  it(`sends 200 frames of rubbish (seed ${seed}) and the others go on`, async () => {
    const lan = await test.signIn('lan');
    const bystander = await joinRoom(await test.signIn('tuan'), planId);
    const tab = await joinRoom(lan, planId);
    const { webSocket } = tab.socket;
    const random = createRandom(seed);
    for (let frame = 0; frame < 200; frame += 1) {
      const body = Uint8Array.from({ length: 1 + random(40) }, () => random(256));
      const address = frame % 2 === 0 ? addressed(planId, body) : body;
      webSocket?.send(address);
    }
    await typed(bystander);
    expect((await lan.fetch('/readyz')).status).toBe(200);
    tab.leave();
    bystander.leave();
  });

  it('says things that mean nothing and the others go on', async () => {
    const tab = await joinRoom(await test.signIn('lan'), planId);
    for (const said of ['', '{', 'null', '[]', '{"kind":"released"}', '{"kind":"x"}', '"'.repeat(9000)]) {
      tab.provider.sendStateless(said);
    }
    await typed(tab);
    expect(tab.closed).toBeUndefined();
    tab.leave();
  });

  it('from another page or without a session comes no further than the door', async () => {
    const lan = await test.signIn('lan');
    const url = test.server.url.replace('http', 'ws') + COLLABORATION_PATH;
    const foreign = new WebSocket(url, { headers: { cookie: lan.cookie, origin: 'http://elsewhere' } });
    await expect(opened(foreign)).rejects.toThrow(/403/);
    const nobody = new WebSocket(url, { headers: { origin: test.server.url } });
    const codes: number[] = [];
    nobody.on('close', (code) => codes.push(code));
    await until('the socket is closed to the unknown', () => codes.length > 0);
    expect(codes).toEqual([4401]);
  });

  it('is cut off when it floods', async () => {
    const tab = await joinRoom(await test.signIn('son'), planId);
    const codes: number[] = [];
    tab.socket.on('close', ({ event }: { event: { code: number } }) => codes.push(event.code));
    for (let frame = 0; frame < 5000; frame += 1) tab.provider.sendStateless('{}');
    await until('the socket is closed to the flood', () => codes.includes(4429));
    tab.leave();
  });
});

async function typed(tab: Tab): Promise<void> {
  const text = subjectOf(tab.ydoc);
  text.insert(text.length, '.');
  await tab.saved();
}

/** Writes twice and sends only the second update. */
function sendSecondOnly(tab: Tab): void {
  const updates: Uint8Array[] = [];
  tab.ydoc.off('update', tab.provider.boundDocumentUpdateHandler);
  tab.ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const text = subjectOf(tab.ydoc);
  text.insert(0, 'một ');
  text.insert(4, 'hai ');
  sendUpdate(tab, updates[1]!);
}

function sendUpdate(tab: Tab, update: Uint8Array): void {
  const length = update.length < 128 ? [update.length] : [(update.length & 127) | 128, update.length >> 7];
  tab.socket.webSocket?.send(addressed(planId, Uint8Array.from([0, 2, ...length, ...update])));
}

function addressed(id: string, body: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode(roomName(id));
  return Uint8Array.from([name.length, ...name, ...body]);
}

/** Whose clocks moved since that state. */
function changedClients(before: Uint8Array, { ydoc }: Tab): number[] {
  const known = Y.decodeStateVector(before);
  const now = Y.decodeStateVector(Y.encodeStateVector(ydoc));
  return [...now].filter(([client, clock]) => known.get(client) !== clock).map(([client]) => client);
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', reject);
  });
}

function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
