import {
  type Assigning,
  type Guest,
  guestSchema,
  type Marking,
  type Naming,
  type PlaceChange,
  placeChangeSchema,
  type PlanAssignments,
  planAssignmentsSchema,
  type Reminded,
  remindedSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

const planPath = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;
const placePath = (planId: string, placeId: string): string =>
  `${planPath(planId)}/assignments/${encodeURIComponent(placeId)}`;
const answer = planAssignmentsSchema;

export function getAssignments(planId: string): Promise<PlanAssignments> {
  return request(`${planPath(planId)}/assignments`, { answer });
}

export function assignPlace(planId: string, placeId: string, body: Assigning): Promise<PlanAssignments> {
  return request(placePath(planId, placeId), { method: 'PUT', body, answer });
}

export function namePeople(planId: string, placeId: string, body: Naming): Promise<PlanAssignments> {
  return request(`${placePath(planId, placeId)}/people`, { method: 'PUT', body, answer });
}

export function markPlace(
  planId: string,
  placeId: string,
  what: 'done' | 'confirmed',
  body: Marking,
): Promise<PlanAssignments> {
  return request(`${placePath(planId, placeId)}/${what}`, { method: 'POST', body, answer });
}

export function remind(planId: string, unitIds: readonly string[]): Promise<Reminded> {
  const path = `${planPath(planId)}/assignments/remind`;
  return request(path, { method: 'POST', body: { unitIds }, answer: remindedSchema });
}

export function listPlaceChanges(planId: string): Promise<PlaceChange[]> {
  return request(`${planPath(planId)}/place-changes`, { answer: placeChangeSchema.array() });
}

export function seePlaceChanges(planId: string, ids: readonly string[]): Promise<void> {
  return request(`${planPath(planId)}/place-changes/seen`, { method: 'POST', body: { ids } });
}

export function listGuests(planId: string): Promise<Guest[]> {
  return request(`${planPath(planId)}/guests`, { answer: guestSchema.array() });
}

export function inviteGuest(planId: string, userId: string): Promise<Guest[]> {
  const answered = guestSchema.array();
  return request(`${planPath(planId)}/guests`, { method: 'POST', body: { userId }, answer: answered });
}

export function removeGuest(planId: string, userId: string): Promise<Guest[]> {
  const path = `${planPath(planId)}/guests/${encodeURIComponent(userId)}`;
  return request(path, { method: 'DELETE', answer: guestSchema.array() });
}
