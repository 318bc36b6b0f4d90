import { closeCodes, COLLABORATION_PATH } from '@duthao/protocol';
import { expect } from 'vitest';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { get, type Person } from '../../support/api.ts';
import { until } from '../../support/until.ts';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';

const HALF = 200;
/** The server gives up a head that does not end, and a socket that joins no room, within a minute. */
const GIVEN_UP_WITHIN = 75_000;

/** Those who hold connections open and say nothing, or a letter now and then, from the beginning of the suite on. */
export class Silent {
  readonly #scene: Scene;
  readonly #halves: Socket[];
  readonly #bodies: Socket[];
  readonly #sockets: WebSocket[];
  readonly #codes: number[] = [];
  readonly #drip: NodeJS.Timeout;

  private constructor(scene: Scene, person: Person) {
    this.#scene = scene;
    const { port, url } = scene.server;
    const open = (words: string): Socket => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined).on('data', () => undefined);
      socket.write(words);
      return socket;
    };
    this.#halves = Array.from({ length: HALF }, () => open('GET /api/plans HTTP/1.1\r\nHost: x\r\nX-'));
    const body =
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{';
    this.#bodies = Array.from({ length: HALF }, () => open(body));
    const headers = { origin: url, cookie: person.cookie };
    this.#sockets = Array.from({ length: 20 }, () => {
      const socket = new WebSocket(url.replace(/^http/, 'ws') + COLLABORATION_PATH, { headers });
      socket.on('error', () => undefined).on('close', (code) => this.#codes.push(code));
      return socket;
    });
    this.#drip = setInterval(() => {
      for (const socket of [...this.#halves, ...this.#bodies]) if (socket.writable) socket.write('x');
    }, 1000);
  }

  static async begin(scene: Scene): Promise<Silent> {
    return new Silent(scene, await scene.as('son'));
  }

  end(): void {
    clearInterval(this.#drip);
    for (const socket of [...this.#halves, ...this.#bodies]) socket.destroy();
    for (const socket of this.#sockets) socket.terminate();
  }

  /** In the end, for they were there all the while. */
  get attacks(): readonly Attack[] {
    return [
      {
        name: `slow-loris: ${HALF} heads and ${HALF} bodies, a letter a second`,
        act: async (scene) => {
          expect((await get(await scene.as('lan'), '/api/plans')).status).toBe(200);
          await until(
            'every half head is given up',
            () => this.#halves.every(({ closed }) => closed),
            GIVEN_UP_WITHIN,
          );
          return 'heads given up, bodies wait without harm';
        },
      },
      {
        name: 'twenty sockets that never join a room',
        act: async () => {
          await until('every silent socket is closed', () => this.#codes.length === 20, GIVEN_UP_WITHIN);
          expect(new Set(this.#codes)).toEqual(new Set([closeCodes.unavailable]));
          expect(this.#scene.isAlive()).toBe(true);
          return 'closed: unavailable';
        },
      },
    ];
  }
}
