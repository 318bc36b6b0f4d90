import { type Notices, noticesSchema, type ReadNotices, type Waiting, waitingSchema } from '@duthao/protocol';
import { request } from './request.ts';

export function listNotices(signal?: AbortSignal): Promise<Notices> {
  return request('/api/notices', { answer: noticesSchema, signal });
}

export function markRead(body: ReadNotices): Promise<void> {
  return request('/api/notices/read', { method: 'POST', body });
}

export function listWaiting(signal?: AbortSignal): Promise<Waiting> {
  return request('/api/waiting', { answer: waitingSchema, signal });
}
