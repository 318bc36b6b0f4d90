import type { Template } from '@duthao/plan';
import {
  moveSectionSchema,
  type NewPlanAnswer,
  newPlanSchema,
  planFilterSchema,
  type TemplateSummary,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Plans } from '../../plans/createPlans.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };

export function planRoutes(
  app: FastifyInstance,
  auth: Auth,
  plans: Plans,
  templates: readonly Template[],
): void {
  app.get('/api/templates', async (request) => {
    await auth.person(request);
    return templates.map(({ id, name, description, fields }) => ({
      id,
      name,
      description,
      fields: [...fields],
    })) satisfies TemplateSummary[];
  });

  app.get('/api/plans', async (request) => {
    const { user } = await auth.person(request);
    return plans.list(user, parseInput(planFilterSchema, request.query));
  });

  app.post('/api/plans', async (request, reply) => {
    const { user } = await auth.person(request);
    const wanted = parseInput(
      newPlanSchema,
      request.body,
      'Cần chọn mẫu và phòng chủ trì trước khi tạo kế hoạch.',
    );
    const id = await plans.addFromTemplate(user, wanted);
    return reply.code(201).send({ id } satisfies NewPlanAnswer);
  });

  app.get<OnePlan>('/api/plans/:id', async (request) => {
    const { user } = await auth.person(request);
    return plans.get(user, request.params.id);
  });

  app.post<OnePlan>('/api/plans/:id/connection', async (request) => {
    const { user } = await auth.person(request);
    return plans.connect(user, request.params.id);
  });

  app.post<OnePlan>('/api/plans/:id/move', async (request, reply) => {
    const { user } = await auth.person(request);
    await plans.move(user, request.params.id, parseInput(moveSectionSchema, request.body));
    return reply.code(204).send();
  });
}
