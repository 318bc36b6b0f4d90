import { newApiTokenSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import { type ApiTokens, createApiTokens } from '../../accounts/apiTokens.ts';
import type { Audit } from '../../accounts/audit.ts';
import { Refusal } from '../../refusal.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

/** One's own tokens for programs: no token makes or revokes another. */
export function apiTokenRoutes(app: FastifyInstance, auth: Auth, tokens: ApiTokens, audit: Audit): void {
  app.get('/api/tokens', async (request) => {
    const { user } = await auth.atBrowser(request);
    return tokens.list(user.id);
  });

  app.post('/api/tokens', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    const wanted = parseInput(newApiTokenSchema, request.body, 'Cần đặt tên cho mã, chọn quyền và thời hạn.');
    const made = await audit.transact(async (trx, record) => {
      const answer = await createApiTokens(trx, tokens.prefix).make(user.id, wanted);
      const detail = `${answer.name} (${answer.scope === 'read' ? 'chỉ đọc' : 'đọc và ghi'})`;
      await record({ actor: user, action: 'tokenMade', subject: user, detail });
      return answer;
    });
    return reply.code(201).send(made);
  });

  app.delete<{ Params: { id: string } }>('/api/tokens/:id', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    await audit.transact(async (trx, record) => {
      const name = await createApiTokens(trx, tokens.prefix).revoke(user.id, request.params.id);
      if (name === undefined) throw new Refusal('notFound', 'Mã này đã được thu hồi; đề nghị tải lại trang.');
      await record({ actor: user, action: 'tokenRevoked', subject: user, detail: name });
    });
    return reply.code(204).send();
  });
}
