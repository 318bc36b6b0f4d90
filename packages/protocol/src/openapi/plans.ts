import { z } from 'zod';
import * as imports from '../imports.ts';
import * as schemas from '../plans.ts';
import {
  colleagueSchema,
  delegationSchema,
  handedOverSchema,
  handOverSchema,
  newDelegationSchema,
} from '../roles.ts';
import type { RouteTable } from './RouteTable.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Plans as a whole, files in and out. */
export const planApi: RouteTable = {
  'GET /api/templates': {
    does: 'Các mẫu kế hoạch và những ô cần điền.',
    who: 'person',
    answer: z.array(schemas.templateSchema),
  },
  'GET /api/plans': {
    does: 'Các kế hoạch mình được mở, mới sửa trước.',
    who: 'person',
    query: schemas.planFilterSchema,
    answer: z.array(schemas.planSummarySchema),
  },
  'POST /api/plans': {
    does: 'Tạo kế hoạch từ mẫu.',
    who: 'person',
    body: schemas.newPlanSchema,
    answer: schemas.newPlanAnswerSchema,
    status: 201,
  },
  'GET /api/plans/:id': { does: 'Một kế hoạch.', who: 'person', answer: schemas.planSummarySchema },
  'POST /api/plans/:id/connection': {
    does: 'Xin mã số ghi (client id) và quyền của mình trước khi vào phòng soạn.',
    who: 'person',
    answer: schemas.connectionSchema,
  },
  'POST /api/plans/:id/move': {
    does: 'Chuyển một mục cùng các mục con đến chỗ khác.',
    who: 'person',
    body: schemas.moveSectionSchema,
  },
  'GET /api/plans/:id/export.docx': { does: 'Bản Word của kế hoạch.', who: 'person', answer: { file: DOCX } },
  'GET /api/plans/:id/export.html': { does: 'Trang để đọc.', who: 'person', answer: { file: 'text/html' } },
  'GET /api/plans/:id/export.txt': { does: 'Văn bản thuần.', who: 'person', answer: { file: 'text/plain' } },
  'GET /api/plans/:id/export.pdf': {
    does: 'Bản PDF; cần LibreOffice trên máy chủ.',
    who: 'person',
    answer: { file: 'application/pdf' },
  },
  'GET /api/plans/:id/print.pdf': {
    does: 'Các trang như khi in, để xem; 304 khi chưa có gì thay đổi.',
    who: 'person',
    answer: { file: 'application/pdf' },
  },
  'POST /api/plans/import': {
    does: 'Tạo kế hoạch từ tệp Word cũ.',
    who: 'person',
    body: { fileAnd: imports.importFormSchema },
    answer: imports.importAnswerSchema,
    status: 201,
  },
  'GET /api/plans/:id/import': {
    does: 'Tệp cũ đã được hiểu như thế nào.',
    who: 'person',
    answer: imports.importReportSchema.nullable(),
  },
  'PUT /api/plans/:id/import': {
    does: 'Đánh dấu đã xem một dòng, hoặc cất bảng này đi.',
    who: 'person',
    body: imports.importChangeSchema,
  },
  'GET /api/colleagues': {
    does: 'Những người có thể được nêu tên trong cơ quan.',
    who: 'browser',
    answer: z.array(colleagueSchema),
  },
  'GET /api/delegations': {
    does: 'Những ủy quyền của mình còn hiệu lực; quản trị viên thấy tất cả.',
    who: 'browser',
    answer: z.array(delegationSchema),
  },
  'POST /api/delegations': {
    does: 'Ủy quyền từ ngày đến ngày.',
    who: 'browser',
    body: newDelegationSchema,
    answer: delegationSchema,
    status: 201,
  },
  'DELETE /api/delegations/:id': { does: 'Kết thúc một ủy quyền.', who: 'browser' },
  'POST /api/users/:id/hand-over': {
    does: 'Bàn giao mọi kế hoạch của một người cho đồng nghiệp.',
    who: 'browser',
    body: handOverSchema,
    answer: handedOverSchema,
  },
};
