import {
  newCommentSchema,
  newThreadSchema,
  rehangingSchema,
  settlingSchema,
  threadQuerySchema,
  threadsReadSchema,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { refuseTooLong } from '../../threads/tidyWords.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };
type OneThread = { Params: { id: string; threadId: string } };
type OneComment = { Params: { id: string; threadId: string; commentId: string } };
type Body = { Body: { text?: unknown } | null | undefined };

const NOT_WHOLE = 'Ý kiến gửi lên chưa đủ; đề nghị tải lại trang rồi ghi lại, lời đã viết vẫn giữ trên máy.';

/** Comments on a plan, and who can be named in them. */
export function threadRoutes(
  app: FastifyInstance,
  { auth, plans, threads }: Pick<AgencyParts, 'auth' | 'plans' | 'threads'>,
): void {
  app.get<OnePlan>('/api/plans/:id/threads', async (request) => {
    const { user } = await auth.person(request);
    const { ids } = parseInput(threadQuerySchema, request.query);
    return threads.list(user, request.params.id, ids?.split(',').filter(Boolean));
  });

  app.post<OnePlan & Body>('/api/plans/:id/threads', async (request) => {
    const { user } = await auth.person(request);
    await plans.get(user, request.params.id);
    refuseTooLong(request.body?.text);
    return threads.add(user, request.params.id, parseInput(newThreadSchema, request.body, NOT_WHOLE));
  });

  app.post<OnePlan>('/api/plans/:id/threads/read', async (request, reply) => {
    const { user } = await auth.person(request);
    await plans.get(user, request.params.id);
    await threads.read(user, request.params.id, parseInput(threadsReadSchema, request.body).ids);
    return reply.code(204).send();
  });

  app.put<OneThread>('/api/plans/:id/threads/:threadId', async (request) => {
    const { user } = await auth.person(request);
    const { id: planId, threadId } = request.params;
    await plans.get(user, planId);
    const { isDone } = parseInput(settlingSchema, request.body);
    return threads.settle(user, { planId, threadId }, isDone);
  });

  app.put<OneThread>('/api/plans/:id/threads/:threadId/place', async (request) => {
    const { user } = await auth.person(request);
    const { id: planId, threadId } = request.params;
    await plans.get(user, planId);
    const { on } = parseInput(rehangingSchema, request.body, NOT_WHOLE);
    return threads.rehang(user, { planId, threadId }, on);
  });

  app.post<OneThread & Body>('/api/plans/:id/threads/:threadId/comments', async (request) => {
    const { user } = await auth.person(request);
    const { id: planId, threadId } = request.params;
    await plans.get(user, planId);
    refuseTooLong(request.body?.text);
    const words = parseInput(newCommentSchema, request.body, NOT_WHOLE);
    return threads.answer(user, { planId, threadId }, words);
  });

  app.put<OneComment & Body>('/api/plans/:id/threads/:threadId/comments/:commentId', async (request) => {
    const { user } = await auth.person(request);
    const { id: planId, ...at } = request.params;
    await plans.get(user, planId);
    refuseTooLong(request.body?.text);
    const words = parseInput(newCommentSchema, request.body, NOT_WHOLE);
    return threads.edit(user, { planId, ...at }, words);
  });

  app.delete<OneComment>('/api/plans/:id/threads/:threadId/comments/:commentId', async (request) => {
    const { user } = await auth.person(request);
    const { id: planId, ...at } = request.params;
    return threads.takeBack(user, { planId, ...at });
  });

  app.get<OnePlan>('/api/plans/:id/people', async (request) => {
    const { user } = await auth.person(request);
    return threads.people(user, request.params.id);
  });
}
