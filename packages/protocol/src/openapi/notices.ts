import { noticesSchema, readNoticesSchema, waitingSchema } from '../notices.ts';
import type { RouteTable } from './RouteTable.ts';

export const noticeApi: RouteTable = {
  'GET /api/notices': {
    does: 'Thông báo gửi đến người đang hỏi, mới nhất trước.',
    who: 'person',
    answer: noticesSchema,
  },
  'POST /api/notices/read': {
    does: 'Ghi là đã xem một số hoặc tất cả thông báo.',
    who: 'person',
    body: readNoticesSchema,
  },
  'GET /api/waiting': {
    does: 'Việc chờ người đang hỏi ở mọi kế hoạch, theo thứ tự hạn.',
    who: 'person',
    answer: waitingSchema,
  },
};
