import {
  type NewUserAnswer,
  newUserAnswerSchema,
  type OpenSession,
  openSessionSchema,
  type UserAccount,
  userAccountSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

/** Whose sessions: a person's, for administrators, or one's own. */
export type SessionsOf = { id: string; name: string } | null;

const userPath = (id: string): string => `/api/users/${encodeURIComponent(id)}`;
const sessionsPath = (of: SessionsOf): string => `${of === null ? '/api' : userPath(of.id)}/sessions`;

export function setDisabled(id: string, disabled: boolean): Promise<UserAccount> {
  return request(`${userPath(id)}/disabled`, {
    method: 'PUT',
    body: { disabled },
    answer: userAccountSchema,
  });
}

export function resetPassword(id: string): Promise<NewUserAnswer> {
  return request(`${userPath(id)}/password`, { method: 'POST', answer: newUserAnswerSchema });
}

export function listSessions(of: SessionsOf): Promise<OpenSession[]> {
  return request(sessionsPath(of), { answer: openSessionSchema.array() });
}

/** Ends one session, or all but the one that asks. */
export function endSessions(of: SessionsOf, id: string | null): Promise<void> {
  const one = id === null ? '' : `/${encodeURIComponent(id)}`;
  return request(sessionsPath(of) + one, { method: 'DELETE' });
}
