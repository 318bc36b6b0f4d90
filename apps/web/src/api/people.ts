import {
  type Agency,
  agencySchema,
  type NewUser,
  type NewUserAnswer,
  newUserAnswerSchema,
  type UserAccount,
  userAccountSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

export function listUsers(): Promise<UserAccount[]> {
  return request('/api/users', { answer: userAccountSchema.array() });
}

export function addUser(body: NewUser): Promise<NewUserAnswer> {
  return request('/api/users', { method: 'POST', body, answer: newUserAnswerSchema });
}

export function setAgency(body: Agency): Promise<Agency> {
  return request('/api/agency', { method: 'PUT', body, answer: agencySchema });
}
