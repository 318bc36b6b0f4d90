import {
  type Entrance,
  entranceSchema,
  type NewSignOn,
  type SignOnSettings,
  signOnSettingsSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

const settings = '/api/sign-on';

/** What the sign-in page offers. */
export function readEntrance(): Promise<Entrance> {
  return request('/api/entrance', { answer: entranceSchema });
}

export function readSignOn(): Promise<SignOnSettings> {
  return request(settings, { answer: signOnSettingsSchema });
}

/** Null switches it off. */
export function setSignOn(body: NewSignOn | null): Promise<unknown> {
  return body === null
    ? request(settings, { method: 'DELETE' })
    : request(settings, { method: 'PUT', body, answer: signOnSettingsSchema });
}

/** Whoever next comes under this name at the provider is bound to the account anew. */
export function unlinkSignOn(userId: string): Promise<void> {
  return request(`/api/users/${encodeURIComponent(userId)}/sign-on-link`, { method: 'DELETE' });
}
