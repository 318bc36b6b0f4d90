import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Agency } from '../agency/openAgency.ts';
import type { Log } from '../log.ts';
import { answerHealth } from './answerHealth.ts';

/** Longer than proxies keep a connection, so that none of them writes into one that has just been closed. */
const KEEP_ALIVE = 72_000;

export interface FrontParts {
  readonly log: Log;
  readonly agency: Agency;
}

/** The one port: decides at which agency's door a request or a socket knocks. */
export function createFront({ log, agency }: FrontParts) {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });

  function take(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url?.split('?')[0];
    if (path === '/healthz' || path === '/readyz') void answerHealth(path, response, [agency], log);
    else agency.handle(request, response);
  }

  server.on('request', take);
  server.on('upgrade', agency.handleUpgrade);

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
