import type { FastifyInstance } from 'fastify';

export interface Health {
  /** What keeps the server from saving; empty when all is well. */
  readonly troubles: () => Promise<readonly string[]>;
}

/** `/healthz`: the process answers. `/readyz`: it can load and save plans. For machines, not for people. */
export function healthRoutes(app: FastifyInstance, { troubles }: Health): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const found = await troubles();
    return reply
      .code(found.length === 0 ? 200 : 503)
      .send({ status: found.length === 0 ? 'ready' : 'failing', troubles: found });
  });
}
