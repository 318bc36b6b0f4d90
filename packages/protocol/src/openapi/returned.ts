import * as schemas from '../returned.ts';
import type { RouteTable } from './RouteTable.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Out to Word and back. */
export const returnedApi: RouteTable = {
  'GET /api/plans/:id/review.docx': {
    does: 'Bản góp ý: đề nghị sửa thành thay đổi theo dõi, ý kiến thành chú thích của Word.',
    who: 'person',
    answer: { file: DOCX },
  },
  'GET /api/plans/:id/returned': {
    does: 'Các tệp Word đã sửa được đưa vào, và có thể đưa vào thay ai.',
    who: 'person',
    answer: schemas.returnedListSchema,
  },
  'POST /api/plans/:id/returned': {
    does: 'Đưa tệp Word đã sửa vào: thay đổi thành đề nghị sửa, chú thích thành ý kiến.',
    who: 'person',
    body: { fileAnd: schemas.returnedFromSchema },
    answer: schemas.returnedAnswerSchema,
  },
  'GET /api/plans/:id/returned/:fileId': {
    does: 'Một tệp Word đã đưa vào, đúng như khi nhận.',
    who: 'person',
    answer: { file: DOCX },
  },
};
