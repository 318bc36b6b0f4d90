import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to the server that can be pulled out: no answer, no goodbye, every connection dead. */
export interface Cable {
  readonly url: string;
  readonly cut: () => void;
  readonly mend: () => void;
  /** What the server says is held back, what is said to it goes on: as when an answer is still on its way. */
  readonly mute: () => void;
  readonly unmute: () => void;
  readonly close: () => Promise<void>;
}

export async function openCable(port: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  const fars = new Map<Socket, Socket>();
  let isCut = false;
  let isMute = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    fars.set(far, near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      if (one === near || !isMute) one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        fars.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      isCut = false;
    },
    mute: () => {
      isMute = true;
      for (const far of fars.keys()) far.unpipe();
    },
    unmute: () => {
      isMute = false;
      for (const [far, near] of fars) far.pipe(near);
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
