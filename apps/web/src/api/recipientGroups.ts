import { type NewRecipientGroup, type RecipientGroup, recipientGroupSchema } from '@duthao/protocol';
import { request } from './request.ts';

const all = '/api/recipient-groups';
const one = (id: string): string => `${all}/${encodeURIComponent(id)}`;

export function listRecipientGroups(): Promise<RecipientGroup[]> {
  return request(all, { answer: recipientGroupSchema.array() });
}

/** A group without an id is a new one. */
export function putRecipientGroup({ id, ...body }: NewRecipientGroup & { id: string | null }) {
  const answer = recipientGroupSchema;
  return id === null
    ? request(all, { method: 'POST', body, answer })
    : request(one(id), { method: 'PUT', body, answer });
}

export function removeRecipientGroup(id: string): Promise<void> {
  return request(one(id), { method: 'DELETE' });
}
