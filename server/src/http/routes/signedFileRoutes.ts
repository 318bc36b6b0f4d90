import type { FastifyInstance } from 'fastify';
import type { Numbers } from '../../numbers/createNumbers.ts';
import type { SignedFiles } from '../../numbers/signed/signedFiles.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';
import { readOneFile } from '../readUpload.ts';

type One = { Params: { id: string } };
type OneFile = { Params: { id: string; fileId: string } };

const types = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;

/** Signed files: clerks bring them, whoever may open the plan reads them. */
export function signedFileRoutes(
  app: FastifyInstance,
  auth: Auth,
  numbers: Numbers,
  signedFiles: SignedFiles,
): void {
  app.get<One>('/api/plans/:id/signed-files', async (request) => {
    const { user } = await auth.person(request);
    await numbers.open(user, request.params.id);
    return signedFiles.list(request.params.id);
  });

  app.post<One>('/api/plans/:id/signed-files', async (request, reply) => {
    const { user } = await auth.person(request);
    const clerk = await numbers.openApproved(user, request.params.id);
    const file = await readOneFile(request);
    return reply.code(201).send(await signedFiles.add(clerk, request.params.id, file));
  });

  app.get<OneFile>('/api/plans/:id/signed-files/:fileId', async (request, reply) => {
    const { user } = await auth.person(request);
    const { id, fileId } = request.params;
    await numbers.open(user, id);
    const { kind, bytes, file_name: name } = await signedFiles.read(id, fileId);
    return reply
      .header('content-type', types[kind])
      .header('content-disposition', attachmentHeader(name.replace(/\.[a-z]+$/i, ''), kind))
      .send(Buffer.from(bytes));
  });
}
