import {
  type AcceptInvitation,
  addedPeopleSchema,
  type InvitationAnswer,
  invitationAnswerSchema,
  type Invited,
  invitedSchema,
  type NewUserAnswer,
  newUserAnswerSchema,
  type OpenSession,
  type PeopleImport,
  type PeoplePreview,
  peoplePreviewSchema,
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

export function invite(id: string): Promise<InvitationAnswer> {
  return request(`${userPath(id)}/invitation`, { method: 'POST', answer: invitationAnswerSchema });
}

/** Who is invited by a link; refused when it was used or has run out. */
export function readInvitation(token: string): Promise<Invited> {
  return request('/api/invitation/look', { method: 'POST', body: { token }, answer: invitedSchema });
}

export function acceptInvitation({ token, password }: AcceptInvitation): Promise<void> {
  return request('/api/invitation', {
    method: 'POST',
    body: { token, password: password.normalize('NFC') },
  });
}

/** How a list of people is understood; nothing is made of it yet. */
export function previewPeople(file: File): Promise<PeoplePreview> {
  const body = new FormData();
  body.append('file', file);
  return request('/api/users/import/preview', { method: 'POST', body, answer: peoplePreviewSchema });
}

export function importPeople(people: PeopleImport['people']): Promise<NewUserAnswer[]> {
  return request('/api/users/import', { method: 'POST', body: { people }, answer: addedPeopleSchema });
}

export function listSessions(of: SessionsOf): Promise<OpenSession[]> {
  return request(sessionsPath(of), { answer: openSessionSchema.array() });
}

/** Ends one session, or all but the one that asks. */
export function endSessions(of: SessionsOf, id: string | null): Promise<void> {
  const one = id === null ? '' : `/${encodeURIComponent(id)}`;
  return request(sessionsPath(of) + one, { method: 'DELETE' });
}
