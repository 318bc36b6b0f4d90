import { z } from 'zod';
import { disabledSchema, openSessionSchema, userAccountSchema } from '../accounts.ts';
import { auditChainSchema, auditFilterSchema, auditPageSchema } from '../audit.ts';
import { invitationAnswerSchema } from '../invitations.ts';
import { lookSchema } from '../look.ts';
import { agencySchema, newUserAnswerSchema, newUserSchema, userSchema } from '../people.ts';
import { addedPeopleSchema, peopleImportSchema, peoplePreviewSchema } from '../peopleImport.ts';
import { userRolesSchema } from '../roles.ts';
import type { RouteTable } from './RouteTable.ts';

/** The people of the agency and the agency itself, for administrators. */
export const peopleApi: RouteTable = {
  'GET /api/users': { does: 'Mọi tài khoản của cơ quan.', who: 'admin', answer: z.array(userAccountSchema) },
  'POST /api/users': {
    does: 'Thêm một tài khoản; mật khẩu dùng một lần hiện trong câu trả lời.',
    who: 'admin',
    body: newUserSchema,
    answer: newUserAnswerSchema,
    status: 201,
  },
  'PUT /api/users/:id/disabled': {
    does: 'Ngừng một tài khoản, hoặc cho dùng lại.',
    who: 'admin',
    body: disabledSchema,
    answer: userAccountSchema,
  },
  'POST /api/users/:id/password': {
    does: 'Cấp mật khẩu mới dùng một lần.',
    who: 'admin',
    answer: newUserAnswerSchema,
  },
  'POST /api/users/:id/invitation': {
    does: 'Tạo thư mời để người này tự đặt mật khẩu.',
    who: 'admin',
    answer: invitationAnswerSchema,
    status: 201,
  },
  'PUT /api/users/:id/roles': {
    does: 'Đặt chức danh của một người ở các đơn vị.',
    who: 'admin',
    body: userRolesSchema,
    answer: userSchema,
  },
  'GET /api/users/:userId/sessions': {
    does: 'Những nơi một người đang đăng nhập.',
    who: 'admin',
    answer: z.array(openSessionSchema),
  },
  'DELETE /api/users/:userId/sessions': { does: 'Kết thúc mọi phiên của một người.', who: 'admin' },
  'DELETE /api/users/:userId/sessions/:id': { does: 'Kết thúc một phiên của một người.', who: 'admin' },
  'POST /api/users/import/preview': {
    does: 'Đọc thử danh sách người dùng từ tệp .xlsx hoặc .csv; chưa thêm ai.',
    who: 'admin',
    body: 'file',
    answer: peoplePreviewSchema,
  },
  'POST /api/users/import': {
    does: 'Thêm tất cả người trong danh sách, hoặc không thêm ai.',
    who: 'admin',
    body: peopleImportSchema,
    answer: addedPeopleSchema,
    status: 201,
  },
  'PUT /api/agency': {
    does: 'Đặt tên và địa danh của cơ quan.',
    who: 'admin',
    body: agencySchema,
    answer: agencySchema,
  },
  'GET /api/look': { does: 'Cách trình bày văn bản của cơ quan.', who: 'person', answer: lookSchema },
  'PUT /api/look': {
    does: 'Đặt cách trình bày văn bản, trong giới hạn của Nghị định 30.',
    who: 'admin',
    body: lookSchema,
    answer: lookSchema,
  },
  'GET /api/audit': {
    does: 'Nhật ký quản trị, mới nhất trước.',
    who: 'admin',
    query: auditFilterSchema,
    answer: auditPageSchema,
  },
  'GET /api/audit/chain': {
    does: 'Kiểm tra nhật ký còn nguyên như khi ghi.',
    who: 'admin',
    answer: auditChainSchema,
  },
};
