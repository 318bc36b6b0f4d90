import { z } from 'zod';
import * as schemas from '../numbers.ts';
import type { RouteTable } from './RouteTable.ts';

/** Numbers, the register, what is handed over and what comes back signed. */
export const numberApi: RouteTable = {
  'GET /api/numbers/settings': {
    does: 'Cách ghi số của cơ quan trong năm nay.',
    who: 'person',
    answer: schemas.numberSettingsSchema,
  },
  'PUT /api/numbers/settings': {
    does: 'Đặt cách ghi số: số cấp ở hệ thống khác, hay sổ của cơ quan; cách chia sổ, số bắt đầu.',
    who: 'admin',
    body: schemas.numberSettingsSchema,
    answer: schemas.numberSettingsSchema,
  },
  'GET /api/numbers': {
    does: 'Sổ văn bản đi của một năm và các văn bản chờ văn thư.',
    who: 'person',
    query: schemas.registerFilterSchema,
    answer: schemas.registerSchema,
  },
  'GET /api/numbers/register.xlsx': {
    does: 'Sổ đăng ký văn bản đi, bảng tính.',
    who: 'person',
    query: schemas.registerFilterSchema,
    answer: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  },
  'GET /api/numbers/register.docx': {
    does: 'Sổ đăng ký văn bản đi, bản Word theo mẫu Phụ lục IV.',
    who: 'person',
    query: schemas.registerFilterSchema,
    answer: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  },
  'POST /api/numbers/held': {
    does: 'Giữ một số đến hết ngày.',
    who: 'browser',
    body: schemas.holdNumberSchema,
    answer: schemas.numberEntrySchema,
    status: 201,
  },
  'POST /api/numbers/:id/void': {
    does: 'Hủy một số đang giữ, có lý do.',
    who: 'browser',
    body: schemas.voidNumberSchema,
    answer: schemas.numberEntrySchema,
  },
  'GET /api/plans/:id/number': {
    does: 'Số của một kế hoạch, hoặc những gì cần để ghi số.',
    who: 'person',
    answer: schemas.planNumberSchema,
  },
  'POST /api/plans/:id/number': {
    does: 'Cấp số theo sổ của cơ quan, hoặc ghi số đã cấp ở hệ thống khác.',
    who: 'browser',
    body: schemas.giveNumberSchema,
    answer: schemas.numberGivenSchema,
    status: 201,
  },
  'POST /api/plans/:id/number/void': {
    does: 'Hủy số của một kế hoạch, có lý do.',
    who: 'browser',
    body: schemas.voidNumberSchema,
    answer: schemas.numberEntrySchema,
  },
  'GET /api/plans/:id/signed-files': {
    does: 'Các bản đã ký nhận lại, mới nhất trước.',
    who: 'person',
    answer: z.array(schemas.signedFileSchema),
  },
  'POST /api/plans/:id/signed-files': {
    does: 'Nhận lại bản đã ký (PDF hoặc ảnh quét) và so với bản được duyệt.',
    who: 'person',
    body: 'file',
    answer: schemas.signedFileSchema,
    status: 201,
  },
  'GET /api/plans/:id/signed-files/:fileId': {
    does: 'Một bản đã ký, đúng như khi nhận.',
    who: 'person',
    answer: { file: 'application/pdf' },
  },
  'GET /api/plans/:id/hand-over': {
    does: 'Các ô để chép sang hệ thống quản lý văn bản.',
    who: 'person',
    query: schemas.handOverQuerySchema,
    answer: schemas.handOverCardSchema,
  },
  'GET /api/plans/:id/hand-over.json': {
    does: 'Dữ liệu của văn bản theo Phụ lục VI.',
    who: 'person',
    query: schemas.handOverQuerySchema,
    answer: { file: 'application/json' },
  },
  'GET /api/plans/:id/hand-over.docx': {
    does: 'Bản Word đã điền số, ngày.',
    who: 'person',
    answer: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  },
  'GET /api/plans/:id/hand-over.pdf': {
    does: 'Bản PDF để ký; cần LibreOffice trên máy chủ.',
    who: 'person',
    answer: { file: 'application/pdf' },
  },
  'POST /api/plans/:id/issue': {
    does: 'Ghi đã phát hành.',
    who: 'browser',
    body: schemas.issuePlanSchema,
    answer: schemas.numberGivenSchema,
  },
};
