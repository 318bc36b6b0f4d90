import { randomUUID } from 'node:crypto';
import { readPlan, writeDocx } from '@duthao/docx';
import { fromYDoc } from '@duthao/plan';
import type { NewPlanAnswer } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Plans } from '../../plans/createPlans.ts';
import { titleOf } from '../../plans/titleOf.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';
import { readUpload } from '../readUpload.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Plans in and out as files. */
export function fileRoutes(app: FastifyInstance, auth: Auth, plans: Plans): void {
  app.post('/api/plans/import', async (request, reply) => {
    const { user } = await auth.person(request);
    const { bytes, fileName, ...units } = await readUpload(request);
    const { value, findings } = readPlan(bytes, fileName, { newId: randomUUID });
    const id = await plans.add(user, value, units);
    const said = findings.map(({ message, text }) => ({ message, text }));
    return reply.code(201).send({ id, findings: said } satisfies NewPlanAnswer);
  });

  app.get<{ Params: { id: string } }>('/api/plans/:id/export.docx', async (request, reply) => {
    const { user } = await auth.person(request);
    // Read in the room's queue, so the file holds everything that has been acknowledged.
    const { doc, title } = await plans.read(user, request.params.id, (ydoc) => ({
      doc: fromYDoc(ydoc),
      title: titleOf(ydoc),
    }));
    const { value } = await writeDocx({ meta: { title }, doc }, undefined, new Date());
    return reply
      .header('content-type', DOCX)
      .header('content-disposition', attachmentHeader(title, 'docx'))
      .send(Buffer.from(value));
  });
}
