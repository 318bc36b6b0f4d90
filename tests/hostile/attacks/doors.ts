import { closeCodes, COLLABORATION_PATH, PLAIN_PATH } from '@duthao/protocol';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { leaseConnection, type Person, post } from '../../support/api.ts';
import { joinRaw, openRaw, RawVisitor } from '../../support/rawVisitor.ts';
import { until } from '../../support/until.ts';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';

interface Join {
  readonly schemaVersion: number;
  readonly epoch: number;
  readonly clientId: number;
}

/** Knocks at the plan's room with what it was told, changed. */
async function knock(scene: Scene, person: Person, change: (join: Join) => unknown): Promise<string> {
  const { schemaVersion, epoch, clientId } = await leaseConnection(await scene.as('mai'), scene.planId);
  const raw = await openRaw(person, scene.planId);
  raw.knock(change({ schemaVersion, epoch, clientId }));
  const { closed } = await raw.end();
  return closed ?? 'none';
}

/** How the server ends a socket at that path; `refused` when there is none at all. */
async function ending(
  scene: Scene,
  path: string,
  headers: Record<string, string>,
): Promise<number | 'refused'> {
  const socket = new WebSocket(scene.server.url.replace(/^http/, 'ws') + path, { headers });
  let end: number | 'refused' | undefined;
  socket.on('error', () => (end ??= 'refused'));
  socket.on('close', (code) => (end ??= code));
  await until(`the socket at ${path} has ended`, () => end !== undefined);
  return end!;
}

const own = ({ server }: Scene): Record<string, string> => ({ origin: server.url });

export const doors: readonly Attack[] = [
  {
    name: 'a socket without a session, or with an invented one',
    async act(scene) {
      for (const cookie of ['', 'duthao=invented', `duthao=${'x'.repeat(4000)}`, "duthao=' or 1=1 --"]) {
        expect(await ending(scene, COLLABORATION_PATH, { ...own(scene), cookie })).toBe(closeCodes.signIn);
      }
      return 'closed: signIn';
    },
  },
  {
    name: 'a page of somebody else opening a socket with my cookie',
    async act(scene) {
      const { cookie } = await scene.as('mai');
      for (const origin of ['http://elsewhere.example', 'null', `${scene.server.url}.elsewhere.example`]) {
        expect(await ending(scene, COLLABORATION_PATH, { origin, cookie })).toBe('refused');
      }
      return 'no socket';
    },
  },
  {
    name: 'the program’s door without a token, with an invented one, with a cookie only',
    async act(scene) {
      const { cookie } = await scene.as('mai');
      const at = (query: string): string => PLAIN_PATH + scene.planId + query;
      for (const path of [at(''), at('?token='), at('?token=duthao_x'), at(`?token=${'x'.repeat(9000)}`)]) {
        expect(await ending(scene, path, { ...own(scene), cookie })).toBe(closeCodes.signIn);
      }
      const headers = { authorization: `Bearer ${cookie.split('=')[1]}` };
      expect(await ending(scene, at(''), headers)).toBe(closeCodes.signIn);
      return 'closed: signIn';
    },
  },
  {
    name: 'the room of a plan that one may not open, or that is not there',
    async act(scene) {
      const stranger = await scene.as('ha');
      expect(await knock(scene, stranger, (join) => join)).toBe('forbidden');
      const ids = ['khong-co', '../x', '__proto__', 'constructor', "' or 1=1 --", scene.otherPlanId];
      for (const id of ids) {
        const raw = new RawVisitor(scene.server.url, id, {
          origin: scene.server.url,
          cookie: stranger.cookie,
        });
        await until('the socket is open', () => raw.socket.readyState === WebSocket.OPEN);
        raw.knock({ schemaVersion: 1, epoch: 1, clientId: 5 });
        expect((await raw.end()).closed).toBe('forbidden');
      }
      return 'closed: forbidden, whether it exists or not';
    },
  },
  {
    name: 'a room with somebody else’s lease, another version, another epoch, rubbish',
    async act(scene) {
      const attacker = await scene.as('mai');
      const honestId = scene.typist.clientId;
      const changes: ((join: Join) => unknown)[] = [
        (join) => ({ ...join, clientId: honestId }),
        (join) => ({ ...join, clientId: 1 }),
        (join) => ({ ...join, schemaVersion: 999 }),
        (join) => ({ ...join, epoch: join.epoch + 1 }),
        () => '',
        () => '{',
        () => '[]',
        () => '['.repeat(100_000),
      ];
      for (const change of changes) expect(await knock(scene, attacker, change)).toBe('reload');
      return 'closed: reload';
    },
  },
  {
    name: 'a session that was signed out, on an open channel and on a new one',
    async act(scene) {
      const leaving = await scene.freshly('dung');
      const { raw } = await joinRaw(leaving, scene.planId);
      const start = performance.now();
      await fetch(`${scene.server.url}/api/session`, {
        method: 'DELETE',
        headers: { cookie: leaving.cookie, origin: scene.server.url },
      });
      expect((await raw.end()).code).toBe(closeCodes.signIn);
      expect(performance.now() - start).toBeLessThan(1000);
      const headers = { ...own(scene), cookie: leaving.cookie };
      expect(await ending(scene, COLLABORATION_PATH, headers)).toBe(closeCodes.signIn);
      await expect(post(leaving, `/api/plans/${scene.planId}/connection`, {})).rejects.toThrow(/401/);
      return 'closed within a second: signIn';
    },
  },
  {
    name: 'fifty-one sockets of one person',
    async act(scene) {
      const { cookie } = await scene.as('mai');
      const headers = { ...own(scene), cookie };
      const url = scene.server.url.replace(/^http/, 'ws') + COLLABORATION_PATH;
      const sockets = Array.from({ length: 60 }, () => new WebSocket(url, { headers }));
      const codes: number[] = [];
      for (const socket of sockets) {
        socket.on('close', (code) => codes.push(code)).on('error', () => undefined);
      }
      await until('the last are turned away', () => codes.length >= 10);
      expect(new Set(codes)).toEqual(new Set([closeCodes.tooMuch]));
      for (const socket of sockets) socket.terminate();
      return 'the last 10 closed: tooMuch';
    },
  },
];
