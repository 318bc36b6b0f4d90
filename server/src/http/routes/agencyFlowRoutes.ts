import { newFlowSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { createFlows } from '../../flow/createFlows.ts';
import type { Database } from '../../storage/tables.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

interface Parts {
  readonly auth: Auth;
  readonly audit: Audit;
  readonly db: Database;
}

const INCOMPLETE = 'Mỗi quy trình cần tên, ít nhất hai bước, mỗi bước có tên và người thực hiện.';

type One = { Params: { id: string } };

/** The ways of the agency, which administrators keep. */
export function agencyFlowRoutes(app: FastifyInstance, { auth, audit, db }: Parts): void {
  app.get('/api/flows', async (request) => {
    await auth.person(request);
    return createFlows(db).list();
  });

  app.post('/api/flows', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(newFlowSchema, request.body, INCOMPLETE);
    const flow = await audit.transact(async (trx, record) => {
      const added = await createFlows(trx).add(wanted);
      await record({ actor, action: 'flowSet', subject: added });
      return added;
    });
    return reply.code(201).send(flow);
  });

  app.put<One>('/api/flows/:id', async (request) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(newFlowSchema, request.body, INCOMPLETE);
    return audit.transact(async (trx, record) => {
      const flow = await createFlows(trx).set(request.params.id, wanted);
      await record({ actor, action: 'flowSet', subject: flow });
      return flow;
    });
  });

  app.delete<One>('/api/flows/:id', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    await audit.transact(async (trx, record) => {
      const flow = await createFlows(trx).remove(request.params.id);
      await record({ actor, action: 'flowRemoved', subject: flow });
    });
    return reply.code(204).send();
  });
}
