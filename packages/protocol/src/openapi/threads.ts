import { z } from 'zod';
import * as schemas from '../threads.ts';
import type { RouteTable } from './RouteTable.ts';

/** Comments on a plan. */
export const threadApi: RouteTable = {
  'GET /api/plans/:id/threads': {
    does: 'Các ý kiến ghi bên lề mà mình được xem, theo thứ tự trong văn bản.',
    who: 'person',
    query: schemas.threadQuerySchema,
    answer: schemas.threadListSchema,
  },
  'POST /api/plans/:id/threads': {
    does: 'Ghi ý kiến trên một đoạn chữ, một mục, một ô hoặc một đề nghị sửa.',
    who: 'person',
    body: schemas.newThreadSchema,
    answer: schemas.threadListSchema,
  },
  'POST /api/plans/:id/threads/read': {
    does: 'Đánh dấu mình đã xem những ý kiến này.',
    who: 'person',
    body: schemas.threadsReadSchema,
  },
  'PUT /api/plans/:id/threads/:threadId': {
    does: 'Đánh dấu ý kiến đã giải quyết, hoặc mở lại.',
    who: 'person',
    body: schemas.settlingSchema,
    answer: schemas.threadListSchema,
  },
  'PUT /api/plans/:id/threads/:threadId/place': {
    does: 'Gắn lại ý kiến mà chỗ được nêu không còn trong văn bản, do người nêu hoặc người chủ trì soạn thảo.',
    who: 'person',
    body: schemas.rehangingSchema,
    answer: schemas.threadListSchema,
  },
  'POST /api/plans/:id/threads/:threadId/comments': {
    does: 'Trả lời một ý kiến.',
    who: 'person',
    body: schemas.newCommentSchema,
    answer: schemas.threadListSchema,
  },
  'PUT /api/plans/:id/threads/:threadId/comments/:commentId': {
    does: 'Sửa lời của mình.',
    who: 'person',
    body: schemas.newCommentSchema,
    answer: schemas.threadListSchema,
  },
  'DELETE /api/plans/:id/threads/:threadId/comments/:commentId': {
    does: 'Rút lời của mình; lời cuối cùng được rút thì ý kiến không còn.',
    who: 'person',
    answer: schemas.threadListSchema,
  },
  'GET /api/plans/:id/people': {
    does: 'Những người có thể nhắc tới trong ý kiến, và ai mở được kế hoạch này.',
    who: 'person',
    answer: z.array(schemas.planPersonSchema),
  },
};
