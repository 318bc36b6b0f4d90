import { ImportError } from '@duthao/docx';
import { TemplateError } from '@duthao/plan';
import type { ErrorAnswer } from '@duthao/protocol';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';

/** Every answer that is not 2xx is `errorSchema`: a kind, and one sentence in Vietnamese. */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler(async (error: FastifyError | Refusal, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.kind === 'unavailable') log.error({ err: error, url: request.url }, 'a request failed');
    return reply
      .code(refusal.status)
      .send({ kind: refusal.kind, message: refusal.message } satisfies ErrorAnswer);
  });
}

function toRefusal(error: FastifyError | Refusal | TemplateError | ImportError): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ImportError) return new Refusal(error.kind, error.message);
  if (error instanceof TemplateError) return new Refusal('badRequest', error.message);
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status === 413)
    return new Refusal('tooLarge', 'Nội dung gửi lên quá lớn; đề nghị chia nhỏ rồi gửi lại.');
  if (status === 429)
    return new Refusal('tooMany', 'Có quá nhiều yêu cầu; đề nghị chờ một phút rồi thử lại.');
  if (status < 500)
    return new Refusal('badRequest', 'Yêu cầu không hợp lệ; đề nghị tải lại trang rồi thử lại.');
  return new Refusal('unavailable', 'Máy chủ đang gặp sự cố; đề nghị thử lại sau ít phút.');
}
