import type { Look } from '@duthao/plan';
import { lookSchema } from '@duthao/protocol';
import { request } from './request.ts';

export function setLook(body: Look): Promise<Look> {
  return request('/api/look', { method: 'PUT', body, answer: lookSchema });
}
