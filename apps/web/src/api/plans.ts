import {
  type Connection,
  connectionSchema,
  type MoveSection,
  type NewPlan,
  type NewPlanAnswer,
  newPlanAnswerSchema,
  type PlanSummary,
  planSummarySchema,
  type TemplateSummary,
  templateSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

export interface PlanFilter {
  search: string;
  state: PlanSummary['state'] | null;
  unit: string | null;
}

export function listPlans(filter: PlanFilter, signal?: AbortSignal): Promise<PlanSummary[]> {
  const query = new URLSearchParams();
  if (filter.search !== '') query.set('search', filter.search);
  if (filter.state !== null) query.set('state', filter.state);
  if (filter.unit !== null) query.set('unit', filter.unit);
  const path = query.size === 0 ? '/api/plans' : `/api/plans?${query.toString()}`;
  return request(path, { answer: planSummarySchema.array(), signal });
}

export function listTemplates(): Promise<TemplateSummary[]> {
  return request('/api/templates', { answer: templateSchema.array() });
}

export function addPlan(body: NewPlan): Promise<NewPlanAnswer> {
  return request('/api/plans', { method: 'POST', body, answer: newPlanAnswerSchema });
}

export function getPlan(planId: string): Promise<PlanSummary> {
  return request(`/api/plans/${encodeURIComponent(planId)}`, { answer: planSummarySchema });
}

/** Asks to write in a plan; the answer holds the leased client id of this tab. */
export function openConnection(planId: string, signal?: AbortSignal): Promise<Connection> {
  return request(`/api/plans/${encodeURIComponent(planId)}/connection`, {
    method: 'POST',
    answer: connectionSchema,
    signal,
  });
}

export function moveSection(planId: string, body: MoveSection): Promise<void> {
  return request(`/api/plans/${encodeURIComponent(planId)}/move`, { method: 'POST', body });
}
