import type { FastifyInstance } from 'fastify';
import * as Y from 'yjs';
import type { Looks } from '../../accounts/looks.ts';
import type { Paper } from '../../files/createPaper.ts';
import type { WrittenKind } from '../../files/paperJobs.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { titleOf } from '../../plans/titleOf.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';

const types: Record<WrittenKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Plans as files to take along. */
export function fileRoutes(app: FastifyInstance, auth: Auth, plans: Plans, paper: Paper, looks: Looks): void {
  for (const kind of ['docx', 'html', 'txt'] as const) {
    app.get<{ Params: { id: string } }>(`/api/plans/:id/export.${kind}`, async (request, reply) => {
      const { user } = await auth.person(request);
      // Read in the room's queue, so the file holds everything that has been acknowledged.
      const { state, title } = await plans.read(user, request.params.id, (ydoc) => ({
        state: Y.encodeStateAsUpdate(ydoc),
        title: titleOf(ydoc),
      }));
      const value = await paper.write(kind, { state, title, look: await looks.get() });
      return reply
        .header('content-type', types[kind])
        .header('content-disposition', attachmentHeader(title, kind))
        .send(Buffer.from(value));
    });
  }
}
