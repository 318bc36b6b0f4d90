import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { planFragment } from '@duthao/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leaseConnection, type Person, plansOf, post, signIn } from '../support/api.ts';
import { joinRoom, type Visitor } from '../support/joinRoom.ts';
import { bytesOf, joinRaw, openRaw, RawVisitor, varUint } from '../support/rawVisitor.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
let attacker: Person;
let honest: Visitor;
let reader: Visitor;
let honestId: number;
let planId: string;
let foreignPlanId: string;
const as = (name: string): Promise<Person> => signIn(server.url, name, `${name}-2026`);

beforeAll(async () => {
  server = await startServerProcess();
  attacker = await as('lan');
  const plans = await plansOf(await as('quantri'));
  const shared = plans.find(({ coUnitIds }) => coUnitIds.length === 3)!;
  planId = shared.id;
  foreignPlanId = plans.find(({ id }) => id !== planId)!.id;
  [honest, reader] = [await joinRoom(await as('mai'), planId), await joinRoom(await as('son'), planId)];
  honestId = honest.ydoc.clientID;
});
afterAll(async () => {
  honest.leave();
  reader.leave();
  await server.end();
  rmSync(server.data, { recursive: true, force: true });
});

const countUpdates = (): number => {
  const file = new DatabaseSync(`${server.data}/duthao.sqlite`, { readOnly: true });
  const row = file.prepare('select count(*) as n from updates where plan_id = ?').get(planId);
  file.close();
  return Number(row!.n);
};

function childOf(ydoc: Y.Doc, name: string): Y.XmlElement {
  const found = planFragment(ydoc)
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.nodeName === name);
  return found as Y.XmlElement;
}
const sectionOf = (ydoc: Y.Doc): Y.XmlElement => childOf(ydoc, 'sections').get(0) as Y.XmlElement;
const titleOf = (ydoc: Y.Doc): Y.XmlText =>
  (childOf(ydoc, 'docTitle').get(1) as Y.XmlElement).get(0) as Y.XmlText;

/** The honest typist goes on, is acknowledged, and the reader sees it and nothing else. */
async function goesOn(before: string, updates: number): Promise<void> {
  const start = performance.now();
  titleOf(honest.ydoc).insert(0, '.');
  await honest.saved();
  expect(performance.now() - start).toBeLessThan(2000);
  const expected = planFragment(honest.ydoc).toString();
  await until('the reader sees it', () => planFragment(reader.ydoc).toString() === expected);
  titleOf(honest.ydoc).delete(0, 1);
  await honest.saved();
  await until('the reader sees what was there', () => planFragment(reader.ydoc).toString() === before);
  expect(countUpdates()).toBe(updates + 2);
  expect(server.child.exitCode).toBeNull();
}

/** What an attacker's document would send after `act`. */
function forged(act: (ydoc: Y.Doc) => void, clientId: number): Uint8Array {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(honest.ydoc));
  ydoc.clientID = clientId;
  planFragment(ydoc);
  const before = Y.encodeStateVector(ydoc);
  const gone: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => gone.push(update));
  ydoc.transact(() => act(ydoc));
  return gone.length === 1 ? gone[0]! : Y.encodeStateAsUpdate(ydoc, before);
}

const attr = (name: string, value: unknown) => (ydoc: Y.Doc) =>
  sectionOf(ydoc).setAttribute(name, value as string);
const writes: Record<string, (ydoc: Y.Doc) => void> = {
  'an unknown element': (ydoc) => sectionOf(ydoc).insert(1, [new Y.XmlElement('script')]),
  'an element under a wrong parent': (ydoc) =>
    childOf(ydoc, 'sections').insert(0, [new Y.XmlElement('paragraph')]),
  'an attribute of a wrong kind': attr('level', { a: 1 }),
  'an attribute out of range': attr('level', 99),
  'an attribute nobody knows': attr('__proto__', 'x'),
  'another root': (ydoc) => ydoc.getMap('users').set('admin', true),
  'a subdocument': (ydoc) => sectionOf(ydoc).insert(1, [new Y.Doc() as unknown as Y.XmlElement]),
  'the containers taken away': (ydoc) => planFragment(ydoc).delete(0, planFragment(ydoc).length),
  'five megabytes': (ydoc) => titleOf(ydoc).insert(0, 'x'.repeat(5 * 1024 * 1024)),
};

async function refusedFrom(send: (raw: RawVisitor, clientId: number) => void): Promise<void> {
  const before = planFragment(reader.ydoc).toString();
  const updates = countUpdates();
  const { raw, clientId } = await joinRaw(attacker, planId);
  send(raw, clientId);
  expect((await raw.end()).closed).toBe('refused');
  await goesOn(before, updates);
}

describe('a member who writes raw updates is refused, and nothing of it is anywhere', () => {
  for (const [what, act] of Object.entries(writes)) {
    it(what, () => refusedFrom((raw, clientId) => raw.sendUpdate(forged(act, clientId))));
  }

  const typing = (ydoc: Y.Doc): void => titleOf(ydoc).insert(0, 'Của kẻ lạ ');
  it.each([
    ['of another person', () => honestId],
    ['of the server', () => 1],
    ['that nobody has lent', () => 4_000_000_000],
  ])('a client id %s', (_, id) => refusedFrom((raw) => raw.sendUpdate(forged(typing, id()))));

  it('a gap in the clock', () =>
    refusedFrom((raw, clientId) => {
      const late = forged((ydoc) => titleOf(ydoc).insert(0, 'một'), clientId);
      // One run, one struct: the clock follows the client id.
      const bytes = Uint8Array.from(late);
      bytes[2 + varUint(clientId).length] = 7;
      raw.sendUpdate(bytes);
    }));

  it('two runs of one client, of which Yjs would take the last', () =>
    refusedFrom((raw, clientId) => {
      const whole = forged(typing, clientId);
      const [head, body] = [whole.slice(0, 1), whole.slice(1, -1)];
      raw.sendUpdate(Uint8Array.from([head[0]! + 1, ...body, ...body, 0]));
    }));
});

describe('a member who sends rubbish', () => {
  const survives = (what: string, send: (raw: RawVisitor, clientId: number) => Promise<void> | void): void =>
    it(what, async () => {
      const before = planFragment(reader.ydoc).toString();
      const updates = countUpdates();
      const { raw, clientId } = await joinRaw(attacker, planId);
      await send(raw, clientId);
      await goesOn(before, updates);
      raw.leave();
    });

  survives('of every frame type', (raw) => {
    for (let type = 0; type < 40; type += 1)
      raw.send(type, Uint8Array.from([255, 255, 255, 255, 255, 9, type]));
    for (const name of ['__proto__', 'constructor', 'toString', 'plan/', `plan/${'x'.repeat(300)}`]) {
      raw.socket.send(
        Buffer.concat([Buffer.from([name.length & 127]), Buffer.from(name), Buffer.from([2, 0])]),
      );
    }
    raw.socket.send('words instead of bytes');
  });
  survives('as stateless messages', (raw) => {
    const wrong = ['', '{', 'null', '[1]', '{"kind":"released"}', '{"__proto__":{"kind":"released"}}'];
    for (const said of [...wrong, '['.repeat(200_000), 'x'.repeat(1_000_000)]) raw.send(5, said);
  });
  survives('as a message to everybody, which only servers send', async (raw) => {
    const heard: string[] = [];
    reader.provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload));
    raw.send(6, JSON.stringify({ kind: 'refused', reason: 'schema' }));
    await raw.end();
    expect(heard).toEqual([]);
  });
  survives('as 100,000 tiny frames, and is cut off', async (raw) => {
    for (let frame = 0; frame < 100_000; frame += 1) raw.send(5, '{}');
    expect((await raw.end()).code).toBe(4429);
  });
  survives('as questions for the whole plan, and is cut off', async (raw) => {
    for (let frame = 0; frame < 1000; frame += 1) raw.send(0, 0, Uint8Array.from([1, 0]));
    expect((await raw.end()).closed).toBe('tooMuch');
  });
  survives('as carets: others’, none, no objects, huge ones, deep ones', async (raw, clientId) => {
    const witness = await joinRaw(await as('hoa'), planId);
    const caret = (from: RawVisitor, client: number, clock: number, state: string): void => {
      const one = Buffer.concat([Buffer.from([1, client, clock].flatMap(varUint)), bytesOf(state)]);
      from.send(1, one.length, one);
    };
    const shown = (): string => JSON.stringify([...reader.provider.awareness!.getStates()]);
    const forged: [number, string][] = [
      [witness.clientId, '{"user":{"name":"Giả danh"}}'],
      [witness.clientId, 'null'],
      [10_000, '{"user":{"name":"Bóng ma"}}'],
      ...['5', '"x"', '[]', `{"a":"${'x'.repeat(100_000)}"}`].map((state): [number, string] => [
        clientId,
        state,
      ]),
      [clientId, '{"user":{"name":"Giả danh"}}'],
      [clientId, `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ];
    for (const [clock, [client, state]] of forged.entries()) {
      caret(raw, client, 1000 + clock, state);
      // Carets of all sockets pass at one tick, in the order of their coming.
      caret(witness.raw, witness.clientId, 1 + clock, JSON.stringify({ lượt: clock }));
      await until('the caret after it is shown', () => shown().includes(`"lượt":${clock}`));
      expect(shown()).not.toMatch(/Giả danh|Bóng ma|xxxx/);
    }
    witness.raw.leave();
  });
});

describe('a room does not open', () => {
  const knock = async (
    person: Person,
    change: (join: Join) => object | string,
  ): Promise<string | undefined> => {
    const { schemaVersion, epoch, clientId } = await leaseConnection(attacker, planId);
    const raw = await openRaw(person, planId);
    raw.knock(change({ schemaVersion, epoch, clientId }));
    return (await raw.end()).closed;
  };
  interface Join {
    schemaVersion: number;
    epoch: number;
    clientId: number;
  }

  it('to a member of a unit that does not share the plan', async () => {
    expect(await knock(await as('ha'), (join) => join)).toBe('forbidden');
  });
  it('without a session', async () => {
    const nobody = new RawVisitor(server.url, planId, { origin: server.url });
    expect((await nobody.end()).code).toBe(4401);
    const invented = new RawVisitor(server.url, planId, { origin: server.url, cookie: 'duthao=invented' });
    expect((await invented.end()).code).toBe(4401);
  });
  it('to another schema version, epoch or lease', async () => {
    expect(await knock(attacker, (join) => ({ ...join, schemaVersion: 999 }))).toBe('reload');
    expect(await knock(attacker, (join) => ({ ...join, epoch: join.epoch + 1 }))).toBe('reload');
    const other = await leaseConnection(await as('quantri'), foreignPlanId);
    expect(await knock(attacker, (join) => ({ ...join, clientId: other.clientId }))).toBe('reload');
    expect(await knock(attacker, (join) => ({ ...join, clientId: honestId }))).toBe('reload');
    for (const token of ['', '{', '[]', '['.repeat(100_000)])
      expect(await knock(attacker, () => token)).toBe('reload');
  });
  it('after signing out, and a channel that is open ends', async () => {
    const leaving = await as('tuan');
    const { raw } = await joinRaw(leaving, planId);
    await fetch(`${server.url}/api/session`, {
      method: 'DELETE',
      headers: { cookie: leaving.cookie, origin: server.url },
    });
    expect((await raw.end()).code).toBe(4401);
    const again = new RawVisitor(server.url, planId, { origin: server.url, cookie: leaving.cookie });
    expect((await again.end()).code).toBe(4401);
    await expect(post(leaving, `/api/plans/${planId}/connection`, {})).rejects.toThrow(/401/);
  });
});
