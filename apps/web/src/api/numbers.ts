import {
  type GiveNumber,
  type HandOverCard,
  handOverCardSchema,
  type HandOverQuery,
  type HoldNumber,
  type IssuePlan,
  type NumberEntry,
  numberEntrySchema,
  type NumberGiven,
  numberGivenSchema,
  type NumberSettings,
  numberSettingsSchema,
  type PlanNumber,
  planNumberSchema,
  type Register,
  type RegisterFilter,
  registerSchema,
  type SignedFile,
  signedFileSchema,
  type VoidNumber,
} from '@duthao/protocol';
import { fileNameOf } from './downloadPlan.ts';
import { request, requestFile } from './request.ts';

const plan = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;

/** The part of an address behind the question mark; what is not given is left out. */
export function toQuery(values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}

export function getPlanNumber(planId: string): Promise<PlanNumber> {
  return request(`${plan(planId)}/number`, { answer: planNumberSchema });
}

export function giveNumber(planId: string, body: GiveNumber): Promise<NumberGiven> {
  return request(`${plan(planId)}/number`, { method: 'POST', body, answer: numberGivenSchema });
}

export function voidNumber(planId: string, body: VoidNumber): Promise<NumberEntry> {
  return request(`${plan(planId)}/number/void`, { method: 'POST', body, answer: numberEntrySchema });
}

export function issuePlan(planId: string, body: IssuePlan): Promise<NumberGiven> {
  return request(`${plan(planId)}/issue`, { method: 'POST', body, answer: numberGivenSchema });
}

export function listSignedFiles(planId: string): Promise<SignedFile[]> {
  return request(`${plan(planId)}/signed-files`, { answer: signedFileSchema.array() });
}

export function bringSignedFile(planId: string, file: File): Promise<SignedFile> {
  const body = new FormData();
  body.append('file', file);
  return request(`${plan(planId)}/signed-files`, { method: 'POST', body, answer: signedFileSchema });
}

export function getHandOver(planId: string, asked: HandOverQuery): Promise<HandOverCard> {
  return request(`${plan(planId)}/hand-over?${toQuery({ ...asked } as Record<string, string>)}`, {
    answer: handOverCardSchema,
  });
}

export function getRegister(filter: RegisterFilter): Promise<Register> {
  return request(`/api/numbers?${toQuery(filter)}`, { answer: registerSchema });
}

export function holdNumber(body: HoldNumber): Promise<NumberEntry> {
  return request('/api/numbers/held', { method: 'POST', body, answer: numberEntrySchema });
}

export function voidHeld(id: string, body: VoidNumber): Promise<NumberEntry> {
  return request(`/api/numbers/${encodeURIComponent(id)}/void`, {
    method: 'POST',
    body,
    answer: numberEntrySchema,
  });
}

export function getNumberSettings(): Promise<NumberSettings> {
  return request('/api/numbers/settings', { answer: numberSettingsSchema });
}

export function setNumberSettings(body: NumberSettings): Promise<NumberSettings> {
  return request('/api/numbers/settings', { method: 'PUT', body, answer: numberSettingsSchema });
}

/** Hands a file of the server to the browser as a download, under the name that the server gave it. */
export async function saveFile(path: string): Promise<void> {
  const response = await requestFile(path);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? 'tep';
  link.click();
  // The browser reads the address some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
