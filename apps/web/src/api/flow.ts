import {
  type Commission,
  correctionAddedSchema,
  type Flow,
  type FlowAct,
  flowSchema,
  type NewCorrection,
  type NewFlow,
  type NewPlanAnswer,
  newPlanAnswerSchema,
  type OpenPoint,
  openPointSchema,
  type PlanFlow,
  planFlowSchema,
  type Successor,
  type VersionChange,
  versionChangeSchema,
} from '@duthao/protocol';
import { ApiError } from './ApiError.ts';
import { request, requestFile } from './request.ts';

const plan = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;

export function getFlow(planId: string): Promise<PlanFlow> {
  return request(`${plan(planId)}/flow`, { answer: planFlowSchema });
}

export function actOnFlow(planId: string, body: FlowAct): Promise<PlanFlow> {
  return request(`${plan(planId)}/flow`, { method: 'POST', body, answer: planFlowSchema });
}

export function listOpenPoints(planId: string): Promise<OpenPoint[]> {
  return request(`${plan(planId)}/flow/open-points`, { answer: openPointSchema.array() });
}

export function setCommission(planId: string, body: Commission): Promise<PlanFlow> {
  return request(`${plan(planId)}/commission`, { method: 'PUT', body, answer: planFlowSchema });
}

export function addSuccessor(planId: string, body: Successor): Promise<NewPlanAnswer> {
  return request(`${plan(planId)}/successor`, { method: 'POST', body, answer: newPlanAnswerSchema });
}

export function addCorrection(planId: string, body: NewCorrection): Promise<{ id: string }> {
  return request(`${plan(planId)}/corrections`, { method: 'POST', body, answer: correctionAddedSchema });
}

export const correctionUrl = (planId: string, correctionId: string): string =>
  `${plan(planId)}/corrections/${encodeURIComponent(correctionId)}/letter.docx`;

export const versionUrl = (planId: string, no: number): string => `${plan(planId)}/versions/${no}/file.docx`;

/** The phiếu trình that goes before it. */
export const sheetUrl = (planId: string, no: number): string =>
  `${plan(planId)}/versions/${no}/submission.docx`;

/** `live` is the draft as it is being written. */
export type VersionName = number | 'live';

export function listChanges(planId: string, no: VersionName, since: number): Promise<VersionChange[]> {
  return request(`${plan(planId)}/versions/${no}/changes?since=${since}`, {
    answer: versionChangeSchema.array(),
  });
}

export const changesUrl = (planId: string, no: VersionName, since: number): string =>
  `${plan(planId)}/versions/${no}/changes.docx?since=${since}`;

/** The pages of a submitted version as PDF. */
export async function fetchVersionPages(
  planId: string,
  no: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const response = await requestFile(`${plan(planId)}/versions/${no}/pages.pdf`, { signal });
  return response.arrayBuffer().catch(() => {
    throw new ApiError(
      'unreachable',
      'Mất kết nối khi đang tải các trang; đề nghị mở lại trang khi có mạng.',
    );
  });
}

export function listFlows(): Promise<Flow[]> {
  return request('/api/flows', { answer: flowSchema.array() });
}

export function addFlow(body: NewFlow): Promise<Flow> {
  return request('/api/flows', { method: 'POST', body, answer: flowSchema });
}

export function setFlow({ id, ...body }: Flow): Promise<Flow> {
  return request(`/api/flows/${encodeURIComponent(id)}`, { method: 'PUT', body, answer: flowSchema });
}

export function removeFlow(id: string): Promise<void> {
  return request(`/api/flows/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
