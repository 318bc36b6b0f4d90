import { answerSchema, newOpinionSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import { parseInput } from '../parseInput.ts';
import { readOneFile } from '../readUpload.ts';

type One = { Params: { id: string; roundId: string; addresseeId: string } };
type OneFile = { Params: One['Params'] & { fileId: string } };
type OneOpinion = { Params: { id: string; roundId: string; opinionId: string } };
type Parts = Pick<AgencyParts, 'auth' | 'plans' | 'opinions'>;

const ADDRESSEE = '/api/plans/:id/rounds/:roundId/addressees/:addresseeId';
const OPINION = '/api/plans/:id/rounds/:roundId/opinions/:opinionId';
const NO_WORDS = 'Cần ghi nội dung ý kiến, không quá 10.000 chữ cái.';

/** What those say who were asked: their answers, opinion by opinion, and the files that came with them. */
export function opinionRoutes(app: FastifyInstance, { auth, plans, opinions }: Parts): void {
  app.put<One>(ADDRESSEE, async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, ...at } = request.params;
    await plans.get(user, id);
    const said = 'Cần chọn “Nhất trí” hoặc “Có ý kiến”; ngày của công văn ghi đủ ngày, tháng, năm.';
    return opinions.answer(user, id, at, parseInput(answerSchema, request.body, said));
  });

  app.post<One>(`${ADDRESSEE}/opinions`, async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, ...at } = request.params;
    await plans.get(user, id);
    return opinions.enter(user, id, at, parseInput(newOpinionSchema, request.body, NO_WORDS));
  });

  app.put<OneOpinion>(OPINION, async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, roundId, opinionId } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(newOpinionSchema, request.body, NO_WORDS);
    return opinions.reword(user, id, roundId, opinionId, wanted);
  });

  app.delete<OneOpinion>(OPINION, async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, roundId, opinionId } = request.params;
    return opinions.drop(user, id, roundId, opinionId);
  });

  app.post<One>(`${ADDRESSEE}/files`, async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, ...at } = request.params;
    await plans.get(user, id);
    return opinions.addFile(user, id, at, await readOneFile(request));
  });

  app.delete<OneFile>(`${ADDRESSEE}/files/:fileId`, async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, fileId, ...at } = request.params;
    return opinions.dropFile(user, id, at, fileId);
  });

  app.get<OneFile>(`${ADDRESSEE}/files/:fileId`, async (request, reply) => {
    const { user } = await auth.person(request);
    const { id, fileId, ...at } = request.params;
    const { name, kind, bytes } = await opinions.file(user, id, at, fileId);
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', attachmentHeader(name.replace(/\.[a-z]+$/i, ''), kind))
      .send(Buffer.from(bytes));
  });
}
