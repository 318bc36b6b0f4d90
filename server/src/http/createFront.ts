import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ErrorAnswer } from '@duthao/protocol';
import type { Houses } from '../agency/createHouses.ts';
import type { Log } from '../log.ts';
import { answerHealth } from './answerHealth.ts';

/** Longer than proxies keep a connection, so that none of them writes into one that has just been closed. */
const KEEP_ALIVE = 72_000;

export interface FrontParts {
  readonly log: Log;
  readonly houses: Houses;
}

/** The one port: decides at which agency's door a request or a socket knocks. */
export function createFront({ log, houses }: FrontParts) {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });

  function take(request: IncomingMessage, response: ServerResponse): void {
    const { url = '/', headers } = request;
    const path = url.split('?')[0];
    if (path === '/healthz' || path === '/readyz')
      return void answerHealth(path, response, houses.troubles, log);
    const agency = houses.behind({ url, headers });
    if (agency) agency.handle(request, response);
    else answerClosed(response);
  }

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { url = '/', headers } = request;
    const agency = houses.behind({ url, headers });
    if (agency) return agency.handleUpgrade(request, stream, head);
    stream.on('error', () => stream.destroy());
    stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
  }

  server.on('request', take);
  server.on('upgrade', upgrade);

  return {
    address: (): AddressInfo => server.address() as AddressInfo,

    listen: (port: number, host: string): Promise<void> =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      }),

    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerClosed(response: ServerResponse): void {
  const message = 'Dữ liệu của cơ quan này đang không mở được; đề nghị báo người quản trị máy chủ.';
  response.writeHead(503, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ kind: 'unavailable', message } satisfies ErrorAnswer));
}
