import { writeOpinionPages, writeOpinionSheet, writeRequestLetter } from '@duthao/docx';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { roundLetterQuerySchema, roundTableQuerySchema } from '@duthao/protocol';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { createOpinionPapers } from '../../opinions/files/createOpinionPapers.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import { parseInput } from '../parseInput.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type OneRound = { Params: { id: string; roundId: string } };

/** A round as papers: the table of what was said and answered, and the công văn that asks. */
export function opinionFileRoutes(app: FastifyInstance, parts: AgencyParts): void {
  const { auth, looks } = parts;
  const papers = createOpinionPapers(parts);
  const one = '/api/plans/:id/rounds/:roundId';

  for (const kind of ['docx', 'xlsx'] as const) {
    app.get<OneRound>(`${one}/table.${kind}`, async (request, reply) => {
      const { user } = await auth.person(request);
      const { by } = parseInput(roundTableQuerySchema, request.query);
      const { id, roundId } = request.params;
      const { title, made } = await papers.table(user, id, roundId);
      const bytes =
        kind === 'docx' ? writeOpinionPages(made, by, await looks.get()) : writeOpinionSheet(made, by);
      return send(reply, kind, `Bảng tổng hợp, tiếp thu, giải trình ý kiến - ${title}`, bytes);
    });
  }

  app.get<OneRound>(`${one}/request.docx`, async (request, reply) => {
    const { user } = await auth.person(request);
    const { to } = parseInput(roundLetterQuerySchema, request.query);
    const { id, roundId } = request.params;
    const { title, made } = await papers.letter(user, id, roundId, to);
    return send(reply, 'docx', `Công văn lấy ý kiến - ${title}`, writeRequestLetter(made, await looks.get()));
  });
}

function send(reply: FastifyReply, kind: keyof typeof types, name: string, bytes: Uint8Array): FastifyReply {
  return reply
    .header('content-type', types[kind])
    .header('content-disposition', attachmentHeader(name, kind))
    .send(Buffer.from(bytes));
}
