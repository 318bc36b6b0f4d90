import { handOverSchema, newDelegationSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import type { Database } from '../../storage/tables.ts';
import { createDelegations } from '../../units/delegations.ts';
import { handOver } from '../../units/handOver.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

type One = { Params: { id: string } };

interface DelegationParts {
  readonly auth: Auth;
  readonly audit: Audit;
  readonly db: Database;
  /** Open rooms look up again what these people may do. */
  readonly refreshUsers: (userIds?: readonly string[]) => Promise<void>;
}

export function delegationRoutes(
  app: FastifyInstance,
  { auth, audit, db, refreshUsers }: DelegationParts,
): void {
  const delegations = createDelegations(db);

  app.get('/api/colleagues', async (request) => {
    await auth.atBrowser(request);
    return delegations.colleagues();
  });

  app.get('/api/delegations', async (request) => {
    const { user } = await auth.atBrowser(request);
    return delegations.list(user);
  });

  app.post('/api/delegations', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    const wanted = parseInput(newDelegationSchema, request.body, 'Cần chọn người nhận và hai ngày.');
    const made = await audit.transact(async (trx, record) => {
      const delegation = await createDelegations(trx).add(user, wanted);
      const names = await createDelegations(trx).namesOf(delegation);
      const detail = `Thay ${names.from} từ ngày ${delegation.from} đến hết ngày ${delegation.to}`;
      const subject = { id: delegation.toUserId, name: names.to };
      await record({ actor: user, action: 'delegated', subject, detail });
      return delegation;
    });
    await refreshUsers([made.toUserId]);
    return reply.code(201).send(made);
  });

  app.delete<One>('/api/delegations/:id', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    const toUserId = await audit.transact(async (trx, record) => {
      const ended = await createDelegations(trx).end(user, request.params.id);
      const names = await createDelegations(trx).namesOf(ended);
      const subject = { id: ended.toUserId, name: names.to };
      await record({ actor: user, action: 'delegationEnded', subject, detail: `Thay ${names.from}` });
      return ended.toUserId;
    });
    await refreshUsers([toUserId]);
    return reply.code(204).send();
  });

  app.post<One>('/api/users/:id/hand-over', async (request) => {
    const { user } = await auth.atBrowser(request);
    const { toUserId } = parseInput(handOverSchema, request.body, 'Cần chọn người nhận bàn giao.');
    const fromUserId = request.params.id;
    const done = await audit.transact(async (trx, record) => {
      const handed = await handOver(trx, user, { fromUserId, toUserId });
      const names = await createDelegations(trx).namesOf({ fromUserId, toUserId });
      const detail = `Nhận ${handed.plans} kế hoạch từ ${names.from}`;
      await record({
        actor: user,
        action: 'plansHandedOver',
        subject: { id: toUserId, name: names.to },
        detail,
      });
      return handed;
    });
    await refreshUsers([fromUserId, toUserId]);
    return done;
  });
}
