import { mailAddressSchema, type Mailing, readNoticesSchema } from '@duthao/protocol';
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
  /** A mail server is configured. */
  readonly sends: boolean;
}

/** What a person was told, and what waits for him. */
export function noticeRoutes(
  app: FastifyInstance,
  { auth, plans, notices, waiting, sends }: NoticeParts,
): void {
  app.get('/api/notices', async (request) => {
    const { user } = await auth.person(request);
    return notices.list(user, (planId) => isThere(plans, user, planId));
  });

  app.post('/api/notices/read', async (request, reply) => {
    const { user } = await auth.person(request);
    await notices.read(user, parseInput(readNoticesSchema, request.body));
    return reply.code(204).send();
  });

  app.get('/api/notices/address', async (request): Promise<Mailing> => {
    const { user } = await auth.atBrowser(request);
    return { email: await notices.addressOf(user), sends };
  });

  app.put('/api/notices/address', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    const { email } = parseInput(
      mailAddressSchema,
      request.body,
      'Địa chỉ thư chưa đúng, như ten@coquan.gov.vn.',
    );
    await notices.setAddress(user, email);
    return reply.code(204).send();
  });

  app.get('/api/waiting', async (request) => {
    const { user } = await auth.person(request);
    return waiting(user);
  });
}
