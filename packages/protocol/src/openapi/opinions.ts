import { z } from 'zod';
import * as schemas from '../opinions.ts';
import type { RouteTable } from './RouteTable.ts';

const answer = schemas.roundSchema;

/** Rounds of opinions on a plan: asked, answered, entered for bodies outside, taken up or explained. */
export const opinionApi: RouteTable = {
  'GET /api/opinion-settings': {
    does: 'Quy định lấy ý kiến của cơ quan: khi không trả lời, các điểm của ý kiến pháp lý.',
    who: 'admin',
    answer: schemas.opinionSettingsSchema,
  },
  'PUT /api/opinion-settings': {
    does: 'Đặt quy định lấy ý kiến của cơ quan.',
    who: 'admin',
    body: schemas.opinionSettingsSchema,
    answer: schemas.opinionSettingsSchema,
  },
  'GET /api/plans/:id/places': {
    does: 'Các phần của kế hoạch mà ý kiến có thể nói tới, theo thứ tự trong văn bản.',
    who: 'person',
    answer: z.array(schemas.placeNameSchema),
  },
  'GET /api/plans/:id/rounds': {
    does: 'Các đợt lấy ý kiến của kế hoạch (version: như khi trình bản đó); đơn vị được hỏi chỉ thấy phần của mình.',
    who: 'person',
    query: schemas.roundQuerySchema,
    answer: schemas.roundListSchema,
  },
  'POST /api/plans/:id/rounds': {
    does: 'Gửi lấy ý kiến: kế hoạch được gửi đúng như lúc này.',
    who: 'browser',
    body: schemas.newRoundSchema,
    answer,
    status: 201,
  },
  'PUT /api/plans/:id/rounds/:roundId': {
    does: 'Đổi hạn, hỏi thêm, kết thúc hoặc mở lại đợt lấy ý kiến.',
    who: 'browser',
    body: schemas.roundChangeSchema,
    answer,
  },
  'POST /api/plans/:id/rounds/:roundId/remind': {
    does: 'Đôn đốc các nơi chưa trả lời.',
    who: 'browser',
    body: schemas.roundRemindingSchema,
    answer,
  },
  'PUT /api/plans/:id/rounds/:roundId/addressees/:addresseeId': {
    does: 'Trả lời của một đơn vị do người đứng đầu xác nhận, hoặc nhập thay.',
    who: 'browser',
    body: schemas.answerSchema,
    answer,
  },
  'POST /api/plans/:id/rounds/:roundId/addressees/:addresseeId/opinions': {
    does: 'Nhập thay một ý kiến.',
    who: 'browser',
    body: schemas.newOpinionSchema,
    answer,
  },
  'PUT /api/plans/:id/rounds/:roundId/opinions/:opinionId': {
    does: 'Sửa một ý kiến đã nhập thay, khi chưa được giải trình.',
    who: 'browser',
    body: schemas.newOpinionSchema,
    answer,
  },
  'DELETE /api/plans/:id/rounds/:roundId/opinions/:opinionId': {
    does: 'Bỏ một ý kiến chưa được giải trình.',
    who: 'browser',
    answer,
  },
  'POST /api/plans/:id/rounds/:roundId/addressees/:addresseeId/files': {
    does: 'Kèm một tệp vào trả lời: công văn, bản Word đã sửa, ảnh bút phê.',
    who: 'browser',
    body: 'file',
    answer,
  },
  'DELETE /api/plans/:id/rounds/:roundId/addressees/:addresseeId/files/:fileId': {
    does: 'Bỏ một tệp kèm theo, khi đợt lấy ý kiến chưa kết thúc.',
    who: 'browser',
    answer,
  },
  'GET /api/plans/:id/rounds/:roundId/addressees/:addresseeId/files/:fileId': {
    does: 'Một tệp kèm theo, đúng như khi nhận.',
    who: 'person',
    answer: { file: 'application/octet-stream' },
  },
  'POST /api/plans/:id/rounds/:roundId/respond': {
    does: 'Tiếp thu, tiếp thu một phần hoặc giải trình một hay nhiều ý kiến cùng lúc.',
    who: 'browser',
    body: schemas.respondingSchema,
    answer,
  },
  'POST /api/plans/:id/rounds/:roundId/disputes': {
    does: 'Ghi các ý kiến khác nhau để báo cáo lãnh đạo.',
    who: 'browser',
    body: schemas.newDisputeSchema,
    answer,
  },
  'GET /api/plans/:id/rounds/:roundId/table.docx': {
    does: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến của đợt, để in và trình.',
    who: 'person',
    query: schemas.roundTableQuerySchema,
    answer: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  },
  'GET /api/plans/:id/rounds/:roundId/table.xlsx': {
    does: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến của đợt, dạng bảng tính.',
    who: 'person',
    query: schemas.roundTableQuerySchema,
    answer: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  },
  'GET /api/plans/:id/rounds/:roundId/request.docx': {
    does: 'Công văn lấy ý kiến của đợt, để văn thư hoàn thiện và gửi.',
    who: 'person',
    query: schemas.roundLetterQuerySchema,
    answer: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  },
};
