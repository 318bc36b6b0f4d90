import {
  type NewUnit,
  type Unit,
  type UnitChange,
  type UnitEnd,
  type UnitEvent,
  unitEventSchema,
  type UnitMove,
  type UnitRenaming,
  unitSchema,
  type User,
  type UserRoles,
  userSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

const one = (id: string): string => `/api/units/${encodeURIComponent(id)}`;

export function listUnits(): Promise<Unit[]> {
  return request('/api/units', { answer: unitSchema.array() });
}

export function addUnit(body: NewUnit): Promise<Unit> {
  return request('/api/units', { method: 'POST', body, answer: unitSchema });
}

export function changeUnit(id: string, body: UnitChange): Promise<Unit> {
  return request(one(id), { method: 'PUT', body, answer: unitSchema });
}

export function moveUnit(id: string, body: UnitMove): Promise<Unit[]> {
  return request(`${one(id)}/move`, { method: 'POST', body, answer: unitSchema.array() });
}

export function setRoles(userId: string, body: UserRoles): Promise<User> {
  return request(`/api/users/${encodeURIComponent(userId)}/roles`, {
    method: 'PUT',
    body,
    answer: userSchema,
  });
}

export function renameUnit(id: string, body: UnitRenaming): Promise<Unit> {
  return request(`${one(id)}/rename`, { method: 'POST', body, answer: unitSchema });
}

export function endUnit(id: string, body: UnitEnd): Promise<void> {
  return request(`${one(id)}/end`, { method: 'POST', body });
}

export function listUnitEvents(): Promise<UnitEvent[]> {
  return request('/api/units/history', { answer: unitEventSchema.array() });
}
