import {
  type Answer,
  type NewDispute,
  type NewOpinion,
  type NewRound,
  type OpinionSettings,
  opinionSettingsSchema,
  type PlaceName,
  placeNameSchema,
  type Responding,
  type Round,
  type RoundChange,
  type RoundList,
  roundListSchema,
  roundSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

const all = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}/rounds`;
const answer = roundSchema;

/** One round of a plan, as its addresses need it. */
export interface RoundKey {
  readonly planId: string;
  readonly roundId: string;
}
export const roundPath = ({ planId, roundId }: RoundKey): string =>
  `${all(planId)}/${encodeURIComponent(roundId)}`;
const addresseePath = (key: RoundKey, addresseeId: string): string =>
  `${roundPath(key)}/addressees/${encodeURIComponent(addresseeId)}`;

/** With a version: as they stood when it was submitted. */
export function listRounds(planId: string, version: number | null = null): Promise<RoundList> {
  const path = version === null ? all(planId) : `${all(planId)}?version=${version}`;
  return request(path, { answer: roundListSchema });
}

export function sendRound(planId: string, body: NewRound): Promise<Round> {
  return request(all(planId), { method: 'POST', body, answer });
}

export function changeRound(key: RoundKey, body: RoundChange): Promise<Round> {
  return request(roundPath(key), { method: 'PUT', body, answer });
}

export function remindAddressees(key: RoundKey, addresseeIds: readonly string[]): Promise<Round> {
  return request(`${roundPath(key)}/remind`, { method: 'POST', body: { addresseeIds }, answer });
}

export function giveAnswer(key: RoundKey, addresseeId: string, body: Answer): Promise<Round> {
  return request(addresseePath(key, addresseeId), { method: 'PUT', body, answer });
}

export function addOpinion(key: RoundKey, addresseeId: string, body: NewOpinion): Promise<Round> {
  return request(`${addresseePath(key, addresseeId)}/opinions`, { method: 'POST', body, answer });
}

export function changeOpinion(key: RoundKey, opinionId: string, body: NewOpinion): Promise<Round> {
  const path = `${roundPath(key)}/opinions/${encodeURIComponent(opinionId)}`;
  return request(path, { method: 'PUT', body, answer });
}

export function removeOpinion(key: RoundKey, opinionId: string): Promise<Round> {
  const path = `${roundPath(key)}/opinions/${encodeURIComponent(opinionId)}`;
  return request(path, { method: 'DELETE', answer });
}

export const answerFileUrl = (key: RoundKey, addresseeId: string, fileId: string): string =>
  `${addresseePath(key, addresseeId)}/files/${encodeURIComponent(fileId)}`;

export function addAnswerFile(key: RoundKey, addresseeId: string, file: File): Promise<Round> {
  const body = new FormData();
  body.append('file', file);
  return request(`${addresseePath(key, addresseeId)}/files`, { method: 'POST', body, answer });
}

export function removeAnswerFile(key: RoundKey, addresseeId: string, fileId: string): Promise<Round> {
  return request(answerFileUrl(key, addresseeId, fileId), { method: 'DELETE', answer });
}

export function respond(key: RoundKey, body: Responding): Promise<Round> {
  return request(`${roundPath(key)}/respond`, { method: 'POST', body, answer });
}

export function setDispute(key: RoundKey, body: NewDispute): Promise<Round> {
  return request(`${roundPath(key)}/disputes`, { method: 'POST', body, answer });
}

export function getOpinionSettings(): Promise<OpinionSettings> {
  return request('/api/opinion-settings', { answer: opinionSettingsSchema });
}

export function setOpinionSettings(body: OpinionSettings): Promise<OpinionSettings> {
  return request('/api/opinion-settings', { method: 'PUT', body, answer: opinionSettingsSchema });
}

export function listPlaceNames(planId: string): Promise<PlaceName[]> {
  return request(`/api/plans/${encodeURIComponent(planId)}/places`, { answer: placeNameSchema.array() });
}
