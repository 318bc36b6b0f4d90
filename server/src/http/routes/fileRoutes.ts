import type { NewPlanAnswer } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import * as Y from 'yjs';
import type { Looks } from '../../accounts/looks.ts';
import type { Paper } from '../../files/createPaper.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { titleOf } from '../../plans/titleOf.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';
import { readUpload } from '../readUpload.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Plans in and out as files. */
export function fileRoutes(app: FastifyInstance, auth: Auth, plans: Plans, paper: Paper, looks: Looks): void {
  app.post('/api/plans/import', async (request, reply) => {
    const { user } = await auth.person(request);
    const { bytes, fileName, ...units } = await readUpload(request);
    const { findings, ...seed } = await paper.read(bytes, fileName);
    const id = await plans.addSeed(user, seed, units);
    return reply.code(201).send({ id, findings: [...findings] } satisfies NewPlanAnswer);
  });

  app.get<{ Params: { id: string } }>('/api/plans/:id/export.docx', async (request, reply) => {
    const { user } = await auth.person(request);
    // Read in the room's queue, so the file holds everything that has been acknowledged.
    const { state, title } = await plans.read(user, request.params.id, (ydoc) => ({
      state: Y.encodeStateAsUpdate(ydoc),
      title: titleOf(ydoc),
    }));
    const value = await paper.write(state, title, await looks.get());
    return reply
      .header('content-type', DOCX)
      .header('content-disposition', attachmentHeader(title, 'docx'))
      .send(Buffer.from(value));
  });
}
