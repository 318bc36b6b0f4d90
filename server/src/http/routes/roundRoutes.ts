import {
  newDisputeSchema,
  newRoundSchema,
  opinionSettingsSchema,
  respondingSchema,
  roundChangeSchema,
  roundQuerySchema,
  roundRemindingSchema,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import { readSettings, writeSettings } from '../../opinions/settings.ts';
import { parseInput } from '../parseInput.ts';

type OnePlan = { Params: { id: string } };
type OneRound = { Params: { id: string; roundId: string } };
type Parts = Pick<AgencyParts, 'auth' | 'audit' | 'db' | 'plans' | 'opinions'>;

/** Rounds of opinions as a whole: sent, changed, reminded of, responded to; the agency's rules for them. */
export function roundRoutes(app: FastifyInstance, { auth, audit, db, plans, opinions }: Parts): void {
  app.get('/api/opinion-settings', async (request) => {
    await auth.admin(request);
    return readSettings(db);
  });

  app.put('/api/opinion-settings', async (request) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(opinionSettingsSchema, request.body, 'Mỗi điểm rà soát cần có tên.');
    await audit.transact(async (trx, record) => {
      await writeSettings(trx, wanted);
      const detail = [wanted.silenceSentence, ...wanted.checks].filter(Boolean).join('; ');
      const subject = { id: null, name: 'Quy định lấy ý kiến' };
      await record({ actor, action: 'opinionSettingsSet', subject, detail });
    });
    return readSettings(db);
  });

  app.get<OnePlan>('/api/plans/:id/places', async (request) => {
    const { user } = await auth.person(request);
    return opinions.places(user, request.params.id);
  });

  app.get<OnePlan>('/api/plans/:id/rounds', async (request) => {
    const { user } = await auth.person(request);
    const { version } = parseInput(roundQuerySchema, request.query);
    return opinions.list(user, request.params.id, version);
  });

  app.post<OnePlan>('/api/plans/:id/rounds', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    const { id } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(newRoundSchema, request.body, 'Cần chọn nơi lấy ý kiến và hạn trả lời.');
    return reply.code(201).send(await opinions.send(user, id, wanted));
  });

  app.put<OneRound>('/api/plans/:id/rounds/:roundId', async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, roundId } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(roundChangeSchema, request.body, 'Cần chọn hạn hoặc nơi hỏi thêm.');
    return opinions.change(user, id, roundId, wanted);
  });

  app.post<OneRound>('/api/plans/:id/rounds/:roundId/remind', async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, roundId } = request.params;
    await plans.get(user, id);
    const { addresseeIds } = parseInput(roundRemindingSchema, request.body, 'Cần chọn nơi được đôn đốc.');
    return opinions.remind(user, id, roundId, addresseeIds);
  });

  app.post<OneRound>('/api/plans/:id/rounds/:roundId/respond', async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, roundId } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(respondingSchema, request.body, 'Cần chọn ý kiến và cách giải trình.');
    return opinions.respond(user, id, roundId, wanted);
  });

  app.post<OneRound>('/api/plans/:id/rounds/:roundId/disputes', async (request) => {
    const { user } = await auth.atBrowser(request);
    const { id, roundId } = request.params;
    await plans.get(user, id);
    const wanted = parseInput(newDisputeSchema, request.body, 'Cần ghi nội dung còn ý kiến khác nhau.');
    return opinions.setDispute(user, id, roundId, wanted);
  });
}
