import type { FastifyInstance } from 'fastify';
import * as Y from 'yjs';
import type { Looks } from '../../accounts/looks.ts';
import type { Paper } from '../../files/createPaper.ts';
import type { WrittenKind } from '../../files/paperJobs.ts';
import { findApprovedFile, findDraftMark } from '../../flow/copies.ts';
import type { Plans } from '../../plans/createPlans.ts';
import { titleOf } from '../../plans/titleOf.ts';
import type { Database } from '../../storage/tables.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';

const types: Record<WrittenKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

export interface FileParts {
  readonly db: Database;
  readonly auth: Auth;
  readonly plans: Plans;
  readonly paper: Paper;
  readonly looks: Looks;
}

/** Plans as files to take along: until approval a .docx says that it is a draft, then it is the approved file itself. */
export function fileRoutes(app: FastifyInstance, { db, auth, plans, paper, looks }: FileParts): void {
  for (const kind of ['docx', 'html', 'txt'] as const) {
    app.get<{ Params: { id: string } }>(`/api/plans/:id/export.${kind}`, async (request, reply) => {
      const { user } = await auth.person(request);
      // Read in the room's queue, so the file holds everything that has been acknowledged.
      const { state, title } = await plans.read(user, request.params.id, (ydoc) => ({
        state: Y.encodeStateAsUpdate(ydoc),
        title: titleOf(ydoc),
      }));
      const { id } = request.params;
      const approved = kind === 'docx' ? await findApprovedFile(db, id) : undefined;
      const draftMark = await findDraftMark(db, id);
      const value =
        approved ?? (await paper.write(kind, { state, title, look: await looks.get(), draftMark }));
      return reply
        .header('content-type', types[kind])
        .header('content-disposition', attachmentHeader(title, kind))
        .send(Buffer.from(value));
    });
  }
}
