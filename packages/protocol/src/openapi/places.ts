import { z } from 'zod';
import * as schemas from '../places.ts';
import type { RouteTable } from './RouteTable.ts';

/** Who writes which part of a plan. */
export const placeApi: RouteTable = {
  'GET /api/plans/:id/assignments': {
    does: 'Các phần của kế hoạch đã giao cho đơn vị, cá nhân; hạn gửi; đã xong và đã xác nhận đến đâu.',
    who: 'person',
    answer: schemas.planAssignmentsSchema,
  },
  'PUT /api/plans/:id/assignments/:placeId': {
    does: 'Giao một phần cho các đơn vị, kèm hạn gửi; không nêu đơn vị thì theo phần trên.',
    who: 'person',
    body: schemas.assigningSchema,
    answer: schemas.planAssignmentsSchema,
  },
  'PUT /api/plans/:id/assignments/:placeId/people': {
    does: 'Trưởng đơn vị giao phần của đơn vị cho từng người.',
    who: 'person',
    body: schemas.namingSchema,
    answer: schemas.planAssignmentsSchema,
  },
  'POST /api/plans/:id/assignments/:placeId/done': {
    does: 'Báo đã xong phần của mình, hoặc viết tiếp.',
    who: 'person',
    body: schemas.markingSchema,
    answer: schemas.planAssignmentsSchema,
  },
  'POST /api/plans/:id/assignments/:placeId/confirmed': {
    does: 'Trưởng đơn vị xác nhận phần của đơn vị, hoặc rút xác nhận.',
    who: 'person',
    body: schemas.markingSchema,
    answer: schemas.planAssignmentsSchema,
  },
  'POST /api/plans/:id/assignments/remind': {
    does: 'Đôn đốc các đơn vị chưa gửi phần được giao.',
    who: 'person',
    body: schemas.remindingSchema,
    answer: schemas.remindedSchema,
  },
  'GET /api/plans/:id/place-changes': {
    does: 'Những chỗ người khác sửa sau khi đơn vị mình đã xác nhận.',
    who: 'person',
    answer: z.array(schemas.placeChangeSchema),
  },
  'POST /api/plans/:id/place-changes/seen': {
    does: 'Đánh dấu đơn vị đã xem những chỗ bị sửa này.',
    who: 'person',
    body: schemas.changesSeenSchema,
  },
  'GET /api/plans/:id/guests': {
    does: 'Những người được mời vào bản thảo đang soạn.',
    who: 'person',
    answer: z.array(schemas.guestSchema),
  },
  'POST /api/plans/:id/guests': {
    does: 'Mời một người vào bản thảo: người này đọc và đề nghị sửa.',
    who: 'person',
    body: schemas.invitingSchema,
    answer: z.array(schemas.guestSchema),
  },
  'DELETE /api/plans/:id/guests/:userId': {
    does: 'Thôi mời một người vào bản thảo.',
    who: 'person',
    answer: z.array(schemas.guestSchema),
  },
  'POST /api/plans/:id/suggestions/:suggestionId/report-back': {
    does: 'Báo cáo lại vì sao chưa tiếp thu đề nghị của cấp trên.',
    who: 'person',
    body: schemas.reportBackSchema,
  },
};
