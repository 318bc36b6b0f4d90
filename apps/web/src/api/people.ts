import {
  type Agency,
  agencySchema,
  type NewUnit,
  type NewUser,
  type NewUserAnswer,
  newUserAnswerSchema,
  type Unit,
  unitSchema,
  type UserAccount,
  userAccountSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

export function listUnits(): Promise<Unit[]> {
  return request('/api/units', { answer: unitSchema.array() });
}

export function addUnit(body: NewUnit): Promise<Unit> {
  return request('/api/units', { method: 'POST', body, answer: unitSchema });
}

export function setUnitCode(id: string, code: string): Promise<Unit> {
  return request(`/api/units/${encodeURIComponent(id)}`, {
    method: 'PUT',
    body: { code },
    answer: unitSchema,
  });
}

export function listUsers(): Promise<UserAccount[]> {
  return request('/api/users', { answer: userAccountSchema.array() });
}

export function addUser(body: NewUser): Promise<NewUserAnswer> {
  return request('/api/users', { method: 'POST', body, answer: newUserAnswerSchema });
}

export function setAgency(body: Agency): Promise<Agency> {
  return request('/api/agency', { method: 'PUT', body, answer: agencySchema });
}
