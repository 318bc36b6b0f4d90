import { z } from 'zod';
import type { RouteTable } from './RouteTable.ts';

const troubles = z.array(z.string());

/** The server itself, for machines. */
export const serverApi: RouteTable = {
  'GET /healthz': {
    does: 'Tiến trình còn trả lời.',
    who: 'nobody',
    answer: z.object({ status: z.literal('ok') }),
  },
  'GET /readyz': {
    does: 'Máy chủ mở và lưu được kế hoạch; 503 khi không.',
    who: 'nobody',
    answer: z.object({ status: z.enum(['ready', 'failing']), troubles }),
  },
  'GET /api/openapi.json': {
    does: 'Tài liệu này, theo OpenAPI 3.1.',
    who: 'nobody',
    answer: z.record(z.string(), z.unknown()),
  },
};
