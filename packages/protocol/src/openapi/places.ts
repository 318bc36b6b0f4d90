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
};
