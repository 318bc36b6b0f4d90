import { closeCodes, PLAIN_PATH } from '@duthao/protocol';
import { newApiTokenAnswerSchema } from '@duthao/protocol';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { post } from '../../support/api.ts';
import { joinRoom } from '../../support/joinRoom.ts';
import { joinRaw } from '../../support/rawVisitor.ts';
import { until } from '../../support/until.ts';
import type { Attack } from '../Attack.ts';
import { type Disk, journalSince, readDisk } from '../disk.ts';
import type { Scene } from '../Scene.ts';
import { cutOff, forged, sectionOf, subjectOf, visiting } from './forge.ts';

const MANY = 100_000;
const MEGABYTE = 1024 * 1024;

/** Too much of what would be allowed once. */
export const floods: readonly Attack[] = [
  {
    name: '100,000 tiny frames',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        for (let frame = 0; frame < MANY; frame += 1) raw.send(5, '{}');
        return cutOff(raw, closeCodes.tooMuch);
      }),
  },
  {
    name: '100,000 tiny updates, each in order, in a plan of one’s own',
    // That its unit has begun to write there is noted as well.
    mayTouch: ['updates', 'assignments'],
    async act(scene) {
      const owner = await scene.as('quantri');
      const { ydoc, leave } = await joinRoom(owner, scene.otherPlanId);
      leave();
      const { raw, clientId } = await joinRaw(owner, scene.otherPlanId);
      ydoc.clientID = clientId;
      const sent: Uint8Array[] = [];
      ydoc.on('update', (update: Uint8Array) => sent.push(update));
      const text = (sectionOf(ydoc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      for (let letter = 0; letter < MANY; letter += 1) text.insert(0, 'x');
      const disk = readDisk(scene.server.data);
      for (const update of sent) raw.sendUpdate(update);
      const how = await cutOff(raw, 'tooMuch', closeCodes.tooMuch);
      await stillness(scene, disk);
      const kept = journalSince(scene.server.data, disk).filter(({ planId }) => planId === scene.otherPlanId);
      expect(kept.length).toBeLessThan(3000);
      return `${how} after ${kept.length} that were allowed`;
    },
  },
  {
    name: 'the same tiny update 100,000 times, after a verdict was given',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        const update = forged(scene, (ydoc) => subjectOf(ydoc).insert(0, 'x'), 4e9);
        for (let turn = 0; turn < MANY; turn += 1) raw.sendUpdate(update);
        return cutOff(raw, 'refused', closeCodes.tooMuch);
      }),
  },
  {
    name: 'an update of 100 MB',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        raw.sendUpdate(new Uint8Array(100 * MEGABYTE));
        return cutOff(raw, 1009, 1006);
      }),
  },
  {
    name: 'an update of 100 MB at the program’s door',
    async act(scene) {
      const person = await scene.as('mai');
      const answer = await post(person, '/api/tokens', { name: 'Thử', scope: 'write', days: 1 });
      const { token } = newApiTokenAnswerSchema.parse(await answer.json());
      const url = `${scene.server.url.replace(/^http/, 'ws')}${PLAIN_PATH}${scene.planId}?token=${token}`;
      const socket = new WebSocket(url);
      let code: number | undefined;
      socket.on('error', () => undefined);
      socket.on('close', (said) => (code = said));
      socket.on('open', () => socket.send(new Uint8Array(100 * MEGABYTE)));
      await until('the socket is closed', () => code !== undefined);
      expect([1009, 1006]).toContain(code);
      return `cut off: ${code}`;
    },
  },
  {
    name: 'a thousand questions for the whole plan',
    act: async (scene) =>
      visiting(scene, await scene.as('mai'), async (raw) => {
        for (let frame = 0; frame < 1000; frame += 1) raw.send(0, 0, Uint8Array.from([1, 0]));
        return cutOff(raw, 'tooMuch');
      }),
  },
];

/** What was let in before the socket was cut off is written one after the other: until nothing has come for a while. */
async function stillness(scene: Scene, since: Disk): Promise<void> {
  let [count, at] = [-1, performance.now()];
  await until('the journal has stood still for half a second', () => {
    const lines = journalSince(scene.server.data, since);
    const now = lines.filter(({ planId }) => planId === scene.otherPlanId).length;
    if (now !== count) [count, at] = [now, performance.now()];
    return performance.now() - at > 500;
  });
}
