import {
  type ApiToken,
  apiTokenSchema,
  type NewApiToken,
  type NewApiTokenAnswer,
  newApiTokenAnswerSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

export function listTokens(): Promise<ApiToken[]> {
  return request('/api/tokens', { answer: apiTokenSchema.array() });
}

export function makeToken(body: NewApiToken): Promise<NewApiTokenAnswer> {
  return request('/api/tokens', { method: 'POST', body, answer: newApiTokenAnswerSchema });
}

export function revokeToken(id: string): Promise<void> {
  return request(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
