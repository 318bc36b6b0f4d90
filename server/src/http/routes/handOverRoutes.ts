import { OfficeError } from '@duthao/office';
import { handOverQuerySchema } from '@duthao/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Numbers } from '../../numbers/createNumbers.ts';
import type { HandOver } from '../../numbers/handOver/createHandOver.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';
import { toRefusal } from './printRoutes.ts';

type One = { Params: { id: string } };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What is carried over to the e-office; for clerks, and for whoever may open the plan. */
export function handOverRoutes(app: FastifyInstance, auth: Auth, numbers: Numbers, handOver: HandOver): void {
  app.get<One>('/api/plans/:id/hand-over', async (request) => {
    const { user } = await auth.person(request);
    await numbers.open(user, request.params.id);
    return handOver.card(request.params.id, parseInput(handOverQuerySchema, request.query));
  });

  app.get<One>('/api/plans/:id/hand-over.json', async (request, reply) => {
    const { user } = await auth.person(request);
    await numbers.open(user, request.params.id);
    const asked = parseInput(handOverQuerySchema, request.query);
    const { fileName, metadata } = await handOver.metadata(request.params.id, asked);
    const bytes = Buffer.from(`${JSON.stringify(metadata, null, 2)}\n`);
    return send(reply, { fileName, bytes }, 'json', 'application/json; charset=utf-8');
  });

  app.get<One>('/api/plans/:id/hand-over.docx', async (request, reply) => {
    const { user } = await auth.person(request);
    await numbers.open(user, request.params.id);
    return send(reply, await handOver.docx(request.params.id), 'docx', DOCX);
  });

  app.get<One>('/api/plans/:id/hand-over.pdf', async (request, reply) => {
    const { user } = await auth.person(request);
    await numbers.open(user, request.params.id);
    try {
      return send(reply, await handOver.pdf(request.params.id), 'pdf', 'application/pdf');
    } catch (error) {
      throw error instanceof OfficeError ? toRefusal(error) : error;
    }
  });
}

/** These names have no accents from the start. */
function send(
  reply: FastifyReply,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  extension: string,
  type: string,
): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${fileName}.${extension}"`)
    .send(Buffer.from(bytes));
}
