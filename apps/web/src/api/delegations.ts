import {
  type Colleague,
  colleagueSchema,
  type Delegation,
  delegationSchema,
  type HandedOver,
  handedOverSchema,
  type NewDelegation,
} from '@duthao/protocol';
import { request } from './request.ts';

export function listColleagues(): Promise<Colleague[]> {
  return request('/api/colleagues', { answer: colleagueSchema.array() });
}

export function listDelegations(): Promise<Delegation[]> {
  return request('/api/delegations', { answer: delegationSchema.array() });
}

export function addDelegation(body: NewDelegation): Promise<Delegation> {
  return request('/api/delegations', { method: 'POST', body, answer: delegationSchema });
}

export function endDelegation(id: string): Promise<void> {
  return request(`/api/delegations/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Every plan that the one person drafts goes to the other. */
export function handOver(fromUserId: string, toUserId: string): Promise<HandedOver> {
  return request(`/api/users/${encodeURIComponent(fromUserId)}/hand-over`, {
    method: 'POST',
    body: { toUserId },
    answer: handedOverSchema,
  });
}
