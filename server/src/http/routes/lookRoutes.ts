import { LookError, parseLook } from '@duthao/plan';
import type { FastifyInstance } from 'fastify';
import type { Looks } from '../../accounts/looks.ts';
import { Refusal } from '../../refusal.ts';
import type { Auth } from '../createAuth.ts';

export function lookRoutes(app: FastifyInstance, auth: Auth, looks: Looks): void {
  app.get('/api/look', async (request) => {
    await auth.person(request);
    return looks.get();
  });

  app.put('/api/look', async (request) => {
    await auth.admin(request);
    await looks.set(readLook(request.body));
    return looks.get();
  });
}

function readLook(body: unknown) {
  try {
    return parseLook(body);
  } catch (error) {
    if (error instanceof LookError) throw new Refusal('badRequest', error.message);
    throw error;
  }
}
