import {
  type MailAddress,
  type Mailing,
  mailingSchema,
  type Notices,
  noticesSchema,
  type ReadNotices,
  type Waiting,
  waitingSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

export function listNotices(signal?: AbortSignal): Promise<Notices> {
  return request('/api/notices', { answer: noticesSchema, signal });
}

export function markRead(body: ReadNotices): Promise<void> {
  return request('/api/notices/read', { method: 'POST', body });
}

export function readMailing(): Promise<Mailing> {
  return request('/api/notices/address', { answer: mailingSchema });
}

export function setMailAddress(body: MailAddress): Promise<void> {
  return request('/api/notices/address', { method: 'PUT', body });
}

export function listWaiting(signal?: AbortSignal): Promise<Waiting> {
  return request('/api/waiting', { answer: waitingSchema, signal });
}
