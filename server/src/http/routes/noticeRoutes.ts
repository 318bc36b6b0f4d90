import { readNoticesSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { NoticesOf } from '../../notices/createNotices.ts';
import type { WaitingOf } from '../../notices/createWaiting.ts';
import { isThere } from '../../notices/isThere.ts';
import type { Plans } from '../../plans/createPlans.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

interface NoticeParts {
  readonly auth: Auth;
  readonly plans: Plans;
  readonly notices: NoticesOf;
  readonly waiting: WaitingOf;
}

/** What a person was told, and what waits for him. */
export function noticeRoutes(app: FastifyInstance, { auth, plans, notices, waiting }: NoticeParts): void {
  app.get('/api/notices', async (request) => {
    const { user } = await auth.person(request);
    return notices.list(user, (planId) => isThere(plans, user, planId));
  });

  app.post('/api/notices/read', async (request, reply) => {
    const { user } = await auth.person(request);
    await notices.read(user, parseInput(readNoticesSchema, request.body));
    return reply.code(204).send();
  });

  app.get('/api/waiting', async (request) => {
    const { user } = await auth.person(request);
    return waiting(user);
  });
}
