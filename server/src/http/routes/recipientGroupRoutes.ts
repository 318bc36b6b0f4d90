import { newRecipientGroupSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import type { Database } from '../../storage/tables.ts';
import { createRecipientGroups } from '../../units/recipientGroups.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

type One = { Params: { id: string } };

const SENTENCE = 'Cần nhập tên nhóm và chọn ít nhất một đơn vị.';

interface GroupParts {
  readonly auth: Auth;
  readonly audit: Audit;
  readonly db: Database;
}

export function recipientGroupRoutes(app: FastifyInstance, { auth, audit, db }: GroupParts): void {
  app.get('/api/recipient-groups', async (request) => {
    await auth.person(request);
    return createRecipientGroups(db).list();
  });

  app.post('/api/recipient-groups', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(newRecipientGroupSchema, request.body, SENTENCE);
    const group = await audit.transact(async (trx, record) => {
      const subject = await createRecipientGroups(trx).add(wanted);
      await record({
        actor,
        action: 'groupSet',
        subject,
        detail: `Gồm ${subject.unitIds.length + subject.others.length} nơi`,
      });
      return subject;
    });
    return reply.code(201).send(group);
  });

  app.put<One>('/api/recipient-groups/:id', async (request) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(newRecipientGroupSchema, request.body, SENTENCE);
    return audit.transact(async (trx, record) => {
      const subject = await createRecipientGroups(trx).change(request.params.id, wanted);
      await record({
        actor,
        action: 'groupSet',
        subject,
        detail: `Gồm ${subject.unitIds.length + subject.others.length} nơi`,
      });
      return subject;
    });
  });

  app.delete<One>('/api/recipient-groups/:id', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    await audit.transact(async (trx, record) => {
      const subject = await createRecipientGroups(trx).remove(request.params.id);
      await record({ actor, action: 'groupRemoved', subject });
    });
    return reply.code(204).send();
  });
}
