import { changesSeenSchema, type User } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { listChanges, markSeen } from '../../places/placeChanges.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };
type ChangeParts = Pick<AgencyParts, 'auth' | 'plans' | 'planRights' | 'db'>;

/** What others changed in parts that a unit had confirmed: shown to the people of the unit until one has seen it. */
export function placeChangeRoutes(app: FastifyInstance, { auth, plans, planRights, db }: ChangeParts): void {
  const unitIdsOf = async (user: User): Promise<string[]> => [
    ...new Set((await planRights.hatsOf(user)).flatMap(({ unitIds }) => unitIds)),
  ];

  app.get<OnePlan>('/api/plans/:id/place-changes', async (request) => {
    const { user } = await auth.person(request);
    await plans.open(user, request.params.id);
    return listChanges(db, request.params.id, await unitIdsOf(user));
  });

  app.post<OnePlan>('/api/plans/:id/place-changes/seen', async (request, reply) => {
    const { user } = await auth.person(request);
    await plans.open(user, request.params.id);
    const { ids } = parseInput(changesSeenSchema, request.body);
    await markSeen(db, user, request.params.id, { ids, unitIds: await unitIdsOf(user) });
    return reply.code(204).send();
  });
}
