import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bold, footnote, node, p, plan, section } from '../testing/builders.ts';
import { checkUpdate } from './checkUpdate.ts';
import { fromYDoc, planFragment, toYDoc } from './ydoc.ts';

/** Updates written byte by byte, as no Yjs client would: what passes must be what Yjs then takes in. */
const start = plan({
  subject: 'Tập huấn sử dụng phần mềm',
  sections: [
    section(1, 'Mục đích', p('Đoạn ', bold('một'), footnote('Chú thích'), ' phần sau')),
    section(
      1,
      'Phân công',
      node('taskTable', { id: 'tb' }, node('taskColumn', { id: 'c1', kind: 'content' })),
    ),
    section(1, 'Thực hiện', p('Đoạn cuối')),
  ],
});

const varUint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
const idBytes = ({ client, clock }: { client: number; clock: number }): number[] => [
  ...varUint(client),
  ...varUint(clock),
];
const textBytes = (text: string): number[] => [...varUint(Buffer.byteLength(text)), ...Buffer.from(text)];
const run = (client: number, clock: number, ...structs: number[][]): number[] => [
  ...varUint(structs.length),
  ...idBytes({ client, clock }),
  ...structs.flat(),
];
const update = (runs: number[][], deletes: number[] = [0]): Uint8Array =>
  Uint8Array.from([...varUint(runs.length), ...runs.flat(), ...deletes]);

const sectionAt = (ydoc: Y.Doc, index: number): Y.XmlElement =>
  (planFragment(ydoc).get(5) as Y.XmlElement).get(index) as Y.XmlElement;
const lineAt = (ydoc: Y.Doc, index: number): Y.XmlText =>
  (sectionAt(ydoc, index).get(1) as Y.XmlElement).get(0) as Y.XmlText;
const idOf = (type: Y.AbstractType<unknown>): Y.ID => type._item!.id;

/** Characters that name the text they stand in. */
const inLine = (line: Y.XmlText, text: string): number[] => [
  4,
  0,
  ...idBytes(idOf(line)),
  ...textBytes(text),
];
/** Characters right of another one. */
const beside = (client: number, clock: number, text: string): number[] => [
  0x84,
  ...idBytes({ client, clock }),
  ...textBytes(text),
];

/** What no accepted update may do to a plan, whoever wrote it: fail, wait for something, or make it unreadable. */
function takeIn(ydoc: Y.Doc, bytes: Uint8Array): ReturnType<typeof checkUpdate> {
  const said = checkUpdate(ydoc, bytes);
  if (!said.ok) return said;
  Y.applyUpdate(ydoc, said.update);
  expect(ydoc.store.pendingStructs).toBeNull();
  expect(ydoc.store.pendingDs).toBeNull();
  fromYDoc(ydoc);
  const again = new Y.Doc();
  Y.applyUpdate(again, Y.encodeStateAsUpdate(ydoc));
  expect(planFragment(again).toString()).toBe(planFragment(ydoc).toString());
  return said;
}

describe('a forged update', () => {
  it('with two runs of one client is refused: Yjs would take only the last', () => {
    const ydoc = toYDoc(start);
    const line = lineAt(ydoc, 0);
    const two = update([run(9, 0, inLine(line, 'ab')), run(9, 2, inLine(line, 'cd'))]);
    expect(takeIn(ydoc, two)).toMatchObject({ ok: false, reason: 'malformed' });
    const empty = update([run(9, 0, inLine(line, 'ab')), run(9, 0)]);
    expect(takeIn(ydoc, empty)).toMatchObject({ ok: false, reason: 'malformed' });
  });

  it('with a false copy of a known struct counts for what is new in it', () => {
    const ydoc = toYDoc(start);
    const own = ydoc.clientID;
    const news = run(9, 0, inLine(lineAt(ydoc, 0), 'ab'));
    for (const [client, clock] of [
      [own, 1_000_000],
      [77, 5],
    ] as const) {
      const said = takeIn(toYDoc(start, docOf(own)), update([run(own, 0, beside(client, clock, 'x')), news]));
      expect(said).toMatchObject({ ok: true, clients: new Set([9]) });
    }
  });

  it('that goes on with a known struct elsewhere stands where its known part stands', () => {
    const ydoc = toYDoc(start);
    const [first, last] = [lineAt(ydoc, 0), lineAt(ydoc, 2)];
    takeIn(ydoc, update([run(9, 0, inLine(first, 'abc'))]));
    expect(takeIn(ydoc, update([run(9, 0, inLine(last, 'abcdef'))]))).toMatchObject({ ok: true });
    expect([first.toString(), last.toString()]).toEqual(['abcdefĐoạn <bold>một</bold>', 'Đoạn cuối']);
  });

  it('that puts characters among the blocks of a section, behind a deleted one of its own, is refused', () => {
    const ydoc = toYDoc(start);
    takeIn(ydoc, update([run(9, 0, [1, 0, ...idBytes(idOf(sectionAt(ydoc, 0))), 3])]));
    const said = takeIn(ydoc, update([run(9, 0, inLine(lineAt(ydoc, 2), 'abcdef'))]));
    expect(said).toMatchObject({ ok: false, reason: 'schema' });
  });

  it('whose neighbours stand the other way round is refused: it would move with every reload', () => {
    const ydoc = toYDoc(start);
    const { client, clock } = idOf(lineAt(ydoc, 0));
    const swapped = (first: number, last: number): number[] => [
      0xc4,
      ...idBytes({ client, clock: clock + last }),
      ...idBytes({ client, clock: clock + first }),
      ...textBytes('de'),
    ];
    const wrongOrder = { ok: false, reason: 'malformed' };
    expect(takeIn(ydoc, update([run(9, 0, swapped(3, 5))]))).toMatchObject(wrongOrder);
    expect(takeIn(ydoc, update([run(9, 0, swapped(3, 7))]))).toMatchObject(wrongOrder);
    expect(takeIn(ydoc, update([run(9, 0, swapped(5, 4))]))).toMatchObject({ ok: true });
  });

  it('that goes on with something collected is taken as collected', () => {
    const ydoc = toYDoc(start);
    takeIn(ydoc, update([run(9, 0, [0, 3])]));
    expect(takeIn(ydoc, update([run(9, 0, inLine(lineAt(ydoc, 2), 'abcdef'))]))).toMatchObject({ ok: true });
    expect(lineAt(ydoc, 2).toString()).toBe('Đoạn cuối');
  });

  it('whose structs wait for each other in thousands of clients is judged in time', () => {
    const ydoc = toYDoc(start);
    const chain = 8000;
    const a = Array.from({ length: chain }, (_, i) => beside(101, i, 'a'));
    const b = Array.from({ length: chain }, (_, i) =>
      i === 0 ? inLine(lineAt(ydoc, 0), 'b') : beside(100, i - 1, 'b'),
    );
    const waiting = Array.from({ length: chain }, (_, i) => run(200 + i, 0, beside(100, chain - 1, 'w')));
    const said = checkUpdate(ydoc, update([...waiting, run(100, 0, ...a), run(101, 0, ...b)]));
    expect(said).toMatchObject({ ok: true });
  });
});

function docOf(client: number): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = client;
  return ydoc;
}

const seed = Number(process.env.SEED ?? 3122648734);

it(`random forged updates either are refused or leave a plan that reads (seed ${seed})`, () => {
  const random = createRandom(seed);
  let accepted = 0;
  let reasons = new Set<string>();
  for (let round = 0; round < 60; round += 1) {
    const ydoc = toYDoc(start);
    for (let step = 0; step < 50; step += 1) {
      const bytes = forge(ydoc, random);
      const said = takeIn(ydoc, bytes);
      if (!said.ok) reasons = reasons.add(said.reason);
      else if (!said.empty) accepted += 1;
    }
  }
  expect(accepted).toBeGreaterThan(100);
  expect([...reasons].toSorted()).toEqual(['gap', 'malformed', 'schema']);
});

type Random = (limit: number) => number;

/** Some structs of two clients, with neighbours and parents drawn from what there is. */
function forge(ydoc: Y.Doc, random: Random): Uint8Array {
  const clients = random(4) === 0 ? [9, 10] : [9 + random(2)];
  const runs = clients.map((client) => {
    const clock = Math.max(0, Y.getState(ydoc.store, client) - (random(3) === 0 ? random(6) : 0));
    return run(client, clock, ...Array.from({ length: 1 + random(3) }, () => forgeStruct(ydoc, random)));
  });
  const { client, clock } = anyId(ydoc, random);
  const deletes = random(3) > 0 ? [0] : [1, ...varUint(client), 1, ...varUint(clock), 1 + random(3)];
  const bytes = update(runs, deletes);
  if (random(8) === 0) bytes[random(bytes.length)] = random(256);
  return bytes;
}

function forgeStruct(ydoc: Y.Doc, random: Random): number[] {
  if (random(20) === 0) return [0, 1 + random(3)];
  const [kind, content] = forgeContent(random);
  const [left, right] = [random(2) * 0x80, random(4) === 0 ? 0x40 : 0];
  const place = [
    ...(left ? idBytes(anyId(ydoc, random)) : []),
    ...(right ? idBytes(anyId(ydoc, random)) : []),
  ];
  if (place.length > 0) return [kind | left | right, ...place, ...content];
  const sub = random(4) === 0;
  const attr = sub ? textBytes(['level', 'id', 'marker', '__proto__'][random(4)]!) : [];
  return [kind | (sub ? 0x20 : 0), 0, ...idBytes(anyId(ydoc, random, true)), ...attr, ...content];
}

function forgeContent(random: Random): [number, number[]] {
  const pick = random(7);
  if (pick === 0) return [1, [1 + random(3)]];
  if (pick === 1) return [7, [6]];
  if (pick === 2) return [7, [3, ...textBytes(['paragraph', 'section', 'footnote', 'script'][random(4)]!)]];
  if (pick === 3) return [6, [...textBytes('bold'), ...textBytes(['{}', 'null', '1'][random(3)]!)]];
  if (pick === 4) return [8, [1, 125, 1 + random(4)]];
  return [4, textBytes('abcde'.slice(random(4)))];
}

/** An id that is there, or nearly; `holder` prefers elements and texts. */
function anyId(ydoc: Y.Doc, random: Random, holder = false): { client: number; clock: number } {
  const structs = [...ydoc.store.clients.values()].flat();
  const holders = structs.filter(
    (struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType,
  );
  const among = holder && random(6) > 0 ? holders : structs;
  const { id, length } = among[random(among.length)]!;
  return { client: id.client, clock: id.clock + random(length + (random(12) === 0 ? 3 : 0)) };
}

function createRandom(from: number): Random {
  let state = from >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
