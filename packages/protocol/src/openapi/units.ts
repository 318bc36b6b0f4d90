import { z } from 'zod';
import * as schemas from '../units.ts';
import type { RouteTable } from './RouteTable.ts';

/** Units, recipients, and who acts for whom. */
export const unitApi: RouteTable = {
  'GET /api/units': { does: 'Cây đơn vị hiện nay.', who: 'person', answer: z.array(schemas.unitSchema) },
  'POST /api/units': {
    does: 'Thêm một đơn vị.',
    who: 'admin',
    body: schemas.newUnitSchema,
    answer: schemas.unitSchema,
    status: 201,
  },
  'PUT /api/units/:id': {
    does: 'Sửa tên viết sai hoặc chữ viết tắt của đơn vị.',
    who: 'admin',
    body: schemas.unitChangeSchema,
    answer: schemas.unitSchema,
  },
  'POST /api/units/:id/move': {
    does: 'Chuyển đơn vị đến chỗ khác trong cây.',
    who: 'admin',
    body: schemas.unitMoveSchema,
    answer: z.array(schemas.unitSchema),
  },
  'GET /api/units/history': {
    does: 'Những lần đổi tên, sáp nhập, giải thể.',
    who: 'person',
    answer: z.array(schemas.unitEventSchema),
  },
  'POST /api/units/:id/rename': {
    does: 'Đổi tên đơn vị từ một ngày.',
    who: 'admin',
    body: schemas.unitRenamingSchema,
    answer: schemas.unitSchema,
  },
  'POST /api/units/:id/end': {
    does: 'Sáp nhập hoặc giải thể đơn vị từ một ngày.',
    who: 'admin',
    body: schemas.unitEndSchema,
  },
  'GET /api/recipient-groups': {
    does: 'Các nhóm nơi nhận.',
    who: 'person',
    answer: z.array(schemas.recipientGroupSchema),
  },
  'POST /api/recipient-groups': {
    does: 'Thêm một nhóm nơi nhận.',
    who: 'admin',
    body: schemas.newRecipientGroupSchema,
    answer: schemas.recipientGroupSchema,
    status: 201,
  },
  'PUT /api/recipient-groups/:id': {
    does: 'Sửa một nhóm nơi nhận.',
    who: 'admin',
    body: schemas.newRecipientGroupSchema,
    answer: schemas.recipientGroupSchema,
  },
  'DELETE /api/recipient-groups/:id': { does: 'Bỏ một nhóm nơi nhận.', who: 'admin' },
};
