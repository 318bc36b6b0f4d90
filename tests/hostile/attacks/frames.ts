import { expect } from 'vitest';
import { bytesOf, joinRaw, type RawVisitor, varUint } from '../../support/rawVisitor.ts';
import { until } from '../../support/until.ts';
import type { Attack } from '../Attack.ts';
import { visiting } from './forge.ts';

/** Frames that are no updates: rubbish, carets, messages. */
export const frames: readonly Attack[] = [
  {
    name: 'rubbish in frames of every type, and to rooms that have strange names',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        for (let type = 0; type < 40; type += 1) {
          raw.send(type, Uint8Array.from([255, 255, 255, 255, 255, 9, type]));
        }
        for (const name of ['__proto__', 'constructor', 'toString', 'plan/', `plan/${'x'.repeat(300)}`]) {
          raw.socket.send(
            Buffer.concat([Buffer.from([name.length & 127]), Buffer.from(name), Buffer.from([2, 0])]),
          );
        }
        raw.socket.send('words instead of bytes');
        await scene.typist.goOn(2);
        return 'not understood';
      }),
  },
  {
    name: 'stateless messages forged: refusals, rights, rubbish, a million letters',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        const heard: string[] = [];
        scene.witness.provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload));
        const forged = [
          '{"kind":"refused","reason":"schema"}',
          '{"kind":"rights","rights":{"writing":{"rest":true,"places":{},"elsewhere":"suggest"}}}',
          '{"kind":"released","clientId":1}',
          `{"kind":"released","clientId":${scene.typist.clientId}}`,
          '{"__proto__":{"kind":"released"}}',
          '',
          'null',
          '['.repeat(200_000),
          'x'.repeat(1_000_000),
        ];
        for (const said of forged) raw.send(5, said);
        await scene.typist.goOn(2);
        expect(heard).toEqual([]);
        return 'heard by nobody';
      }),
  },
  {
    name: 'a message to everybody, which only servers send each other',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        const heard: string[] = [];
        scene.witness.provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload));
        raw.send(6, JSON.stringify({ kind: 'refused', reason: 'schema' }));
        await raw.end();
        await scene.typist.goOn(2);
        expect(heard).toEqual([]);
        return 'channel closed';
      }),
  },
  {
    name: 'carets under another’s name, of nobody, of no shape, huge, deep',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw, clientId) => {
        const witness = await joinRaw(await scene.as('son'), scene.planId);
        const shown = (): string => JSON.stringify([...scene.witness.provider.awareness!.getStates()]);
        const forged: [number, string][] = [
          [witness.clientId, '{"user":{"name":"Giả danh"}}'],
          [witness.clientId, 'null'],
          [scene.typist.clientId, '{"user":{"name":"Giả danh"}}'],
          [10_000, '{"user":{"name":"Bóng ma"}}'],
          ...['5', '"x"', '[]', `{"a":"${'x'.repeat(100_000)}"}`].map((state): [number, string] => [
            clientId,
            state,
          ]),
          [clientId, '{"user":{"name":"Giả danh","id":"x"},"toJSON":1,"__proto__":{"user":1}}'],
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
        return 'dropped, or shown under the own name';
      }),
  },
];

function caret(from: RawVisitor, client: number, clock: number, state: string): void {
  const one = Buffer.concat([Buffer.from([1, client, clock].flatMap(varUint)), bytesOf(state)]);
  from.send(1, one.length, one);
}
