import { assigningSchema, markingSchema, namingSchema, remindingSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Places } from '../../places/createPlaces.ts';
import type { Plans } from '../../plans/createPlans.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };
type OnePlace = { Params: { id: string; placeId: string } };

/** Which units and persons write which places of a plan, and how far they are. */
export function placeRoutes(
  app: FastifyInstance,
  { auth, plans, places }: { auth: Auth; plans: Plans; places: Places },
): void {
  app.get<OnePlan>('/api/plans/:id/assignments', async (request) => {
    const { user } = await auth.person(request);
    return places.list(user, request.params.id);
  });

  app.put<OnePlace>('/api/plans/:id/assignments/:placeId', async (request) => {
    const { user } = await auth.person(request);
    const { id, placeId } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(assigningSchema, request.body, 'Cần chọn đơn vị được giao và hạn gửi.');
    return places.assign(user, id, placeId, wanted);
  });

  app.put<OnePlace>('/api/plans/:id/assignments/:placeId/people', async (request) => {
    const { user } = await auth.person(request);
    const { id, placeId } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(namingSchema, request.body, 'Cần chọn người của đơn vị được giao.');
    return places.name(user, id, placeId, wanted);
  });

  app.post<OnePlace>('/api/plans/:id/assignments/:placeId/done', async (request) => {
    const { user } = await auth.person(request);
    const { id, placeId } = request.params;
    await plans.get(user, id);
    return places.markDone(user, id, placeId, parseInput(markingSchema, request.body));
  });

  app.post<OnePlace>('/api/plans/:id/assignments/:placeId/confirmed', async (request) => {
    const { user } = await auth.person(request);
    const { id, placeId } = request.params;
    await plans.get(user, id);
    return places.confirm(user, id, placeId, parseInput(markingSchema, request.body));
  });

  app.post<OnePlan>('/api/plans/:id/assignments/remind', async (request) => {
    const { user } = await auth.person(request);
    const { id } = request.params;
    await plans.get(user, id);
    return places.remind(user, id, parseInput(remindingSchema, request.body));
  });
}
