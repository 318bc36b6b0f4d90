import { writeCorrectionLetter } from '@duthao/docx';
import { newCorrectionSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import type { FlowAccess } from '../../flow/access.ts';
import { createCorrections } from '../../flow/correction/createCorrections.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import { parseInput } from '../parseInput.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type OnePlan = { Params: { id: string } };
type OneCorrection = { Params: { id: string; correctionId: string } };

/** Công văn đính chính of issued plans. */
export function correctionRoutes(app: FastifyInstance, parts: AgencyParts, access: FlowAccess): void {
  const { auth, looks } = parts;
  const corrections = createCorrections({ ...parts, access });

  app.post<OnePlan>('/api/plans/:id/corrections', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    await access.open(user, request.params.id);
    const { fixes } = parseInput(
      newCorrectionSchema,
      request.body,
      'Cần ghi chỗ sai, nội dung đã in và nội dung sửa lại.',
    );
    return reply.code(201).send({ id: await corrections.add(user, request.params.id, fixes) });
  });

  app.get<OneCorrection>('/api/plans/:id/corrections/:correctionId/letter.docx', async (request, reply) => {
    const { user } = await auth.person(request);
    const { id, correctionId } = request.params;
    await parts.plans.refuseOnlyAsked(user, id);
    const { title, made } = await corrections.letter(user, id, correctionId);
    return reply
      .header('content-type', DOCX)
      .header('content-disposition', attachmentHeader(`Công văn đính chính - ${title}`, 'docx'))
      .send(Buffer.from(writeCorrectionLetter(made, await looks.get())));
  });
}
