import { returnedFromSchema } from '@duthao/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { createReturned } from '../../returned/createReturned.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import { parseInput } from '../parseInput.ts';
import { readFileAndFields } from '../readUpload.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NO_SOURCE = 'Cần chọn tệp là của ai trước khi đưa vào.';

type OnePlan = { Params: { id: string } };
type OneFile = { Params: { id: string; fileId: string } };

/** Out to Word and back. */
export function returnedRoutes(app: FastifyInstance, parts: AgencyParts): void {
  const { auth, plans } = parts;
  const returned = createReturned(parts);

  app.get<OnePlan>('/api/plans/:id/review.docx', async (request, reply) => {
    const { user } = await auth.person(request);
    const { title, bytes } = await returned.handOut(user, request.params.id);
    return send(reply, `${title} (bản góp ý)`, bytes);
  });

  app.get<OnePlan>('/api/plans/:id/returned', async (request) => {
    const { user } = await auth.person(request);
    return returned.list(user, request.params.id);
  });

  app.post<OnePlan>('/api/plans/:id/returned', async (request) => {
    const { user } = await auth.person(request);
    const { id } = request.params;
    // Before the file is read for it.
    await plans.open(user, id);
    const { file, fields } = await readFileAndFields(request);
    return returned.takeIn(user, id, { ...file, from: parseInput(returnedFromSchema, fields, NO_SOURCE) });
  });

  app.get<OneFile>('/api/plans/:id/returned/:fileId', async (request, reply) => {
    const { user } = await auth.person(request);
    const { bytes, fileName } = await returned.file(user, request.params.id, request.params.fileId);
    return send(reply, fileName.replace(/\.docx$/iu, ''), bytes);
  });
}

function send(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return reply
    .header('content-type', DOCX)
    .header('content-disposition', attachmentHeader(name, 'docx'))
    .send(Buffer.from(bytes));
}
