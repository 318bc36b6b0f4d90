import { auditFilterSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

/** The log of everything administrative, to be read; there is no route that changes it. */
export function auditRoutes(app: FastifyInstance, auth: Auth, audit: Audit): void {
  app.get('/api/audit', async (request) => {
    await auth.admin(request);
    return audit.list(parseInput(auditFilterSchema, request.query));
  });

  app.get('/api/audit/chain', async (request) => {
    await auth.admin(request);
    return audit.check();
  });
}
