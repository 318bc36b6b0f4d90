import { fromYDoc } from '@duthao/plan';
import { commissionSchema, flowActSchema, type NewPlanAnswer, successorSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import type { FlowAccess } from '../../flow/access.ts';
import { createAct } from '../../flow/act.ts';
import { setCommission } from '../../flow/commission.ts';
import { createMakeSuccessor } from '../../flow/makeSuccessor.ts';
import { openPointsOf } from '../../flow/openPoints.ts';
import { readPlanFlow } from '../../flow/readPlanFlow.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };

/** A plan on its way. Acts are for people at a browser: nobody approves by a program. */
export function flowRoutes(app: FastifyInstance, parts: AgencyParts, access: FlowAccess): void {
  const { auth, audit, db, rooms } = parts;
  const act = createAct({ ...parts, access });
  const makeSuccessor = createMakeSuccessor({ ...parts, access });

  app.get<OnePlan>('/api/plans/:id/flow', async (request) => {
    const { user } = await auth.person(request);
    return readPlanFlow(db, user, await access.open(user, request.params.id));
  });

  app.post<OnePlan>('/api/plans/:id/flow', async (request) => {
    const { user } = await auth.atBrowser(request);
    await access.open(user, request.params.id);
    await act(user, request.params.id, parseInput(flowActSchema, request.body));
    return readPlanFlow(db, user, await access.open(user, request.params.id));
  });

  app.get<OnePlan>('/api/plans/:id/flow/open-points', async (request) => {
    const { user } = await auth.person(request);
    const { standing, isOnlyAsked } = await access.open(user, request.params.id);
    if (isOnlyAsked) await parts.plans.refuseOnlyAsked(user, standing.planId);
    const doc = await rooms.use(standing.planId, (room) => room.read((ydoc) => fromYDoc(ydoc)));
    return openPointsOf(db, standing.planId, doc);
  });

  app.put<OnePlan>('/api/plans/:id/commission', async (request) => {
    const { user } = await auth.atBrowser(request);
    const opened = await access.open(user, request.params.id);
    const wanted = parseInput(commissionSchema, request.body);
    await audit.transact((trx, record) => setCommission(trx, record, user, opened, wanted));
    await rooms.refreshRights(request.params.id);
    rooms.say(request.params.id, { kind: 'changed', what: 'flow' });
    return readPlanFlow(db, user, await access.open(user, request.params.id));
  });

  app.post<OnePlan>('/api/plans/:id/successor', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    await access.open(user, request.params.id);
    const { kind } = parseInput(successorSchema, request.body);
    const id = await makeSuccessor(user, request.params.id, kind);
    return reply.code(201).send({ id } satisfies NewPlanAnswer);
  });
}
