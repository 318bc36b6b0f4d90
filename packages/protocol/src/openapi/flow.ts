import { z } from 'zod';
import * as flow from '../flow.ts';
import { newPlanAnswerSchema } from '../plans.ts';
import type { RouteTable } from './RouteTable.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const since = z.object({ since: z.coerce.number().int().positive() });

/** The way from giao soạn thảo to a number, and what was submitted on it. */
export const flowApi: RouteTable = {
  'GET /api/flows': {
    does: 'Các quy trình của cơ quan.',
    who: 'person',
    answer: z.array(flow.flowSchema),
  },
  'POST /api/flows': {
    does: 'Thêm một quy trình.',
    who: 'admin',
    body: flow.newFlowSchema,
    answer: flow.flowSchema,
    status: 201,
  },
  'PUT /api/flows/:id': {
    does: 'Sửa một quy trình; kế hoạch đang xử lý giữ quy trình cũ.',
    who: 'admin',
    body: flow.newFlowSchema,
    answer: flow.flowSchema,
  },
  'DELETE /api/flows/:id': { does: 'Bỏ một quy trình.', who: 'admin' },
  'GET /api/plans/:id/flow': {
    does: 'Kế hoạch đang ở bước nào, đã qua những bước nào, mình làm được gì tiếp.',
    who: 'person',
    answer: flow.planFlowSchema,
  },
  'POST /api/plans/:id/flow': {
    does: 'Trình, duyệt, trả lại, rút về, cho ý kiến, đổi người ký, thu hồi.',
    who: 'browser',
    body: flow.flowActSchema,
    answer: flow.planFlowSchema,
  },
  'GET /api/plans/:id/flow/open-points': {
    does: 'Những việc còn bỏ ngỏ trước khi trình.',
    who: 'person',
    answer: z.array(flow.openPointSchema),
  },
  'PUT /api/plans/:id/commission': {
    does: 'Giao soạn thảo.',
    who: 'browser',
    body: flow.commissionSchema,
    answer: flow.planFlowSchema,
  },
  'POST /api/plans/:id/successor': {
    does: 'Lập kế hoạch sửa đổi, bổ sung hoặc thay thế từ kế hoạch đã ban hành.',
    who: 'browser',
    body: flow.successorSchema,
    answer: newPlanAnswerSchema,
    status: 201,
  },
  'POST /api/plans/:id/corrections': {
    does: 'Lập công văn đính chính sai sót về thể thức, kỹ thuật trình bày của kế hoạch đã phát hành.',
    who: 'browser',
    body: flow.newCorrectionSchema,
    answer: flow.correctionAddedSchema,
    status: 201,
  },
  'GET /api/plans/:id/corrections/:correctionId/letter.docx': {
    does: 'Công văn đính chính, tệp Word.',
    who: 'person',
    answer: { file: DOCX },
  },
  'GET /api/plans/:id/versions/:no/file.docx': {
    does: 'Tệp Word của một bản trình, đúng từng byte như khi trình.',
    who: 'person',
    answer: { file: DOCX },
  },
  'GET /api/plans/:id/versions/:no/pages.pdf': {
    does: 'Các trang của một bản trình; cần LibreOffice trên máy chủ.',
    who: 'person',
    answer: { file: 'application/pdf' },
  },
  'GET /api/plans/:id/versions/:no/submission.docx': {
    does: 'Phiếu trình của một bản trình: ai trình, số liệu lấy ý kiến, việc vượt bước và lý do, ý kiến các cấp.',
    who: 'person',
    answer: { file: DOCX },
  },
  'GET /api/plans/:id/versions/:no/changes': {
    does: 'Bản trình này (live: bản đang soạn) khác một bản trình khác ở những đoạn nào.',
    who: 'person',
    query: since,
    answer: z.array(flow.versionChangeSchema),
  },
  'GET /api/plans/:id/versions/:no/changes.docx': {
    does: 'Chỗ khác của bản trình này (live: bản đang soạn) so với một bản trình khác, dạng theo dõi thay đổi của Word.',
    who: 'person',
    query: since,
    answer: { file: DOCX },
  },
};
