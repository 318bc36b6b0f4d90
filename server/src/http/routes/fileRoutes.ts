import type { FastifyInstance } from 'fastify';
import * as Y from 'yjs';
import type { Looks } from '../../accounts/looks.ts';
import type { Paper } from '../../files/createPaper.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { titleOf } from '../../plans/titleOf.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Plans as files to take along. */
export function fileRoutes(app: FastifyInstance, auth: Auth, plans: Plans, paper: Paper, looks: Looks): void {
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
