import type { ServerResponse } from 'node:http';
import type { Log } from '../log.ts';

/** `/healthz`: the process answers. `/readyz`: every agency can load and save plans. For machines, not for people. */
export async function answerHealth(
  path: '/healthz' | '/readyz',
  response: ServerResponse,
  findTroubles: () => Promise<readonly string[]>,
  log: Log,
): Promise<void> {
  const send = (status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };
  if (path === '/healthz') return send(200, { status: 'ok' });
  try {
    const troubles = await findTroubles();
    if (troubles.length === 0) return send(200, { status: 'ready', troubles });
    send(503, { status: 'failing', troubles });
  } catch (error) {
    log.error({ err: error }, 'readiness cannot be told');
    send(503, { status: 'failing', troubles: ['the database cannot be read'] });
  }
}
