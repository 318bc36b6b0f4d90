import { z } from 'zod';
import { openSessionSchema } from '../accounts.ts';
import { entranceSchema } from '../agencies.ts';
import { apiTokenSchema, newApiTokenAnswerSchema, newApiTokenSchema } from '../apiTokens.ts';
import { acceptInvitationSchema, invitationSchema, invitedSchema } from '../invitations.ts';
import { changePasswordSchema, sessionSchema, signInSchema } from '../people.ts';
import { newSignOnSchema, signOnSettingsSchema } from '../signOn.ts';
import type { RouteTable } from './RouteTable.ts';

/** Coming in and going out: sessions, invitations, tokens. */
export const sessionApi: RouteTable = {
  'GET /api/entrance': {
    does: 'Các cách vào: cơ quan dùng chung địa chỉ này và nút đăng nhập một lần.',
    who: 'nobody',
    answer: entranceSchema,
  },
  'POST /api/session': {
    does: 'Đăng nhập bằng tên và mật khẩu; phiên được giữ bằng cookie.',
    who: 'nobody',
    body: signInSchema,
    answer: sessionSchema,
  },
  'GET /api/session': {
    does: 'Người đang đăng nhập và cơ quan của người đó.',
    who: 'browser',
    answer: sessionSchema,
  },
  'DELETE /api/session': { does: 'Đăng xuất khỏi trình duyệt này.', who: 'browser' },
  'POST /api/session/password': {
    does: 'Đổi mật khẩu của mình; các phiên khác của mình kết thúc.',
    who: 'browser',
    body: changePasswordSchema,
  },
  'GET /api/sessions': {
    does: 'Những nơi mình đang đăng nhập.',
    who: 'browser',
    answer: z.array(openSessionSchema),
  },
  'DELETE /api/sessions': { does: 'Kết thúc mọi phiên khác của mình.', who: 'browser' },
  'DELETE /api/sessions/:id': { does: 'Kết thúc một phiên của mình.', who: 'browser' },
  'POST /api/invitation/look': {
    does: 'Xem thư mời này dành cho ai.',
    who: 'nobody',
    body: invitationSchema,
    answer: invitedSchema,
  },
  'POST /api/invitation': {
    does: 'Nhận lời mời: đặt mật khẩu và đăng nhập.',
    who: 'nobody',
    body: acceptInvitationSchema,
  },
  'GET /api/sign-on/start': {
    does: 'Chuyển trình duyệt đến hệ thống đăng nhập của cơ quan (OpenID Connect).',
    who: 'nobody',
    status: 302,
  },
  'GET /api/sign-on/callback': {
    does: 'Nơi hệ thống đăng nhập của cơ quan gửi trình duyệt về.',
    who: 'nobody',
    status: 302,
  },
  'GET /api/sign-on': {
    does: 'Cách đăng nhập qua hệ thống của cơ quan.',
    who: 'admin',
    answer: signOnSettingsSchema,
  },
  'PUT /api/sign-on': {
    does: 'Đặt cách đăng nhập qua hệ thống của cơ quan; được thử trước khi ghi.',
    who: 'admin',
    body: newSignOnSchema,
    answer: signOnSettingsSchema,
  },
  'DELETE /api/sign-on': { does: 'Bỏ đăng nhập qua hệ thống của cơ quan.', who: 'admin' },
  'DELETE /api/users/:id/sign-on-link': {
    does: 'Bỏ liên kết của một người với tài khoản ở hệ thống của cơ quan.',
    who: 'admin',
  },
  'GET /api/tokens': {
    does: 'Các mã truy cập của mình cho phần mềm khác.',
    who: 'browser',
    answer: z.array(apiTokenSchema),
  },
  'POST /api/tokens': {
    does: 'Tạo mã truy cập; mã chỉ hiện một lần.',
    who: 'browser',
    body: newApiTokenSchema,
    answer: newApiTokenAnswerSchema,
    status: 201,
  },
  'DELETE /api/tokens/:id': { does: 'Thu hồi một mã truy cập của mình.', who: 'browser' },
};
