import { readFileSync } from 'node:fs';
import { toOpenApi } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';

/** The document of all routes; the same in every agency, and open to those who write programs before they have an account. */
export function openApiRoutes(app: FastifyInstance): void {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const text = JSON.stringify(toOpenApi(version));
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(text));
}
