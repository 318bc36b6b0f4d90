import { invitingSchema, reportBackSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { reportBack } from '../../places/reportBack.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };
type OneGuest = { Params: { id: string; userId: string } };
type OneSuggestion = { Params: { id: string; suggestionId: string } };
type GuestRouteParts = Pick<AgencyParts, 'auth' | 'plans' | 'planRights' | 'guests' | 'audit' | 'rooms'>;

/** People from above who are asked into a draft, and the answers to what they suggest. */
export function guestRoutes(
  app: FastifyInstance,
  { auth, plans, planRights, guests, audit, rooms }: GuestRouteParts,
): void {
  app.get<OnePlan>('/api/plans/:id/guests', async (request) => {
    const { user } = await auth.person(request);
    return guests.list(user, request.params.id);
  });

  app.post<OnePlan>('/api/plans/:id/guests', async (request) => {
    const { user } = await auth.person(request);
    await plans.get(user, request.params.id);
    const { userId } = parseInput(invitingSchema, request.body, 'Cần chọn người được mời.');
    return guests.invite(user, request.params.id, userId);
  });

  app.delete<OneGuest>('/api/plans/:id/guests/:userId', async (request) => {
    const { user } = await auth.person(request);
    return guests.remove(user, request.params.id, request.params.userId);
  });

  app.post<OneSuggestion>('/api/plans/:id/suggestions/:suggestionId/report-back', async (request, reply) => {
    const { user } = await auth.person(request);
    const { id, suggestionId } = request.params;
    await plans.get(user, id);
    const { reason } = parseInput(reportBackSchema, request.body, 'Cần nêu lý do chưa tiếp thu.');
    await reportBack({ audit, plans, planRights, rooms }, user, id, { suggestionId, reason });
    return reply.code(204).send();
  });
}
