import {
  mailAddressSchema,
  mailingSchema,
  noticesSchema,
  readNoticesSchema,
  waitingSchema,
} from '../notices.ts';
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
  'GET /api/notices/address': {
    does: 'Địa chỉ nhận thư của người đang hỏi, và máy chủ có gửi thư hay không.',
    who: 'browser',
    answer: mailingSchema,
  },
  'PUT /api/notices/address': {
    does: 'Đặt hoặc bỏ địa chỉ nhận thư của mình.',
    who: 'browser',
    body: mailAddressSchema,
  },
  'GET /api/waiting': {
    does: 'Việc chờ người đang hỏi ở mọi kế hoạch, theo thứ tự hạn.',
    who: 'person',
    answer: waitingSchema,
  },
};
