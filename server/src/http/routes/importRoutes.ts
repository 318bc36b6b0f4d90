import { type ImportAnswer, importChangeSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Intake } from '../../files/createIntake.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { createImportRows, type ImportRows } from '../../plans/importRows.ts';
import { createThreadRows } from '../../plans/threadRows.ts';
import type { Auth } from '../createAuth.ts';
import { Refusal } from '../../refusal.ts';
import { parseInput } from '../parseInput.ts';
import { readUpload } from '../readUpload.ts';

export interface ImportParts {
  readonly auth: Auth;
  readonly plans: Plans;
  readonly intake: Intake;
  readonly importRows: ImportRows;
}

type OnePlan = { Params: { id: string } };

/** Old files become plans; how each was understood, and its comments, stay beside the plan. */
export function importRoutes(app: FastifyInstance, parts: ImportParts): void {
  const { auth, plans, intake, importRows } = parts;

  app.post('/api/plans/import', async (request, reply) => {
    const { user } = await auth.person(request);
    const { bytes, fileName, changes, ...units } = await readUpload(request);
    await plans.checkUnits(user, units);
    const read = await intake.read(bytes, fileName, changes);
    if (read === 'asks') return { asks: 'changes' } satisfies ImportAnswer;
    const id = await plans.addSeed(user, read, units, async (trx, planId) => {
      if (read.rows.length > 0) await createImportRows(trx).add(planId, fileName, read.rows);
      await createThreadRows(trx).add(planId, read.threads);
    });
    return reply.code(201).send({ id } satisfies ImportAnswer);
  });

  app.get<OnePlan>('/api/plans/:id/import', async (request, reply) => {
    const { user } = await auth.person(request);
    await plans.rightsOf(user, request.params.id);
    return reply.type('application/json').send(JSON.stringify(await importRows.find(request.params.id)));
  });

  app.put<OnePlan>('/api/plans/:id/import', async (request, reply) => {
    const { user } = await auth.person(request);
    const { writing } = await plans.rightsOf(user, request.params.id);
    if (!writing.rest && !Object.values(writing.places).some(Boolean)) {
      throw new Refusal(
        'forbidden',
        'Anh/chị không soạn kế hoạch này nên không đánh dấu được kết quả nhập tệp; đề nghị báo người soạn thảo.',
      );
    }
    await importRows.change(request.params.id, parseInput(importChangeSchema, request.body));
    return reply.code(204).send();
  });
}
