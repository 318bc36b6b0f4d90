import {
  type ImportAnswer,
  importAnswerSchema,
  type ImportChange,
  type ImportReport,
  importReportSchema,
  type TrackedChoice,
} from '@duthao/protocol';
import { request } from './request.ts';

export interface FileToImport {
  file: File;
  leadUnitId: string;
  coUnitIds: string[];
  /** What becomes of tracked changes; null until somebody was asked. */
  changes: TrackedChoice | null;
}

/** Sends a file to become a plan. The fields stand before the file, so that the server knows them in time. */
export function importPlan({ file, leadUnitId, coUnitIds, changes }: FileToImport): Promise<ImportAnswer> {
  const form = new FormData();
  form.append('leadUnitId', leadUnitId);
  for (const unitId of coUnitIds) form.append('coUnitIds', unitId);
  if (changes !== null) form.append('changes', changes);
  form.append('file', file);
  return request('/api/plans/import', { method: 'POST', body: form, answer: importAnswerSchema });
}

const pathOf = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;

export function getImport(planId: string, signal?: AbortSignal): Promise<ImportReport | null> {
  return request(`${pathOf(planId)}/import`, { answer: importReportSchema.nullable(), signal });
}

export function changeImport(planId: string, change: ImportChange): Promise<void> {
  return request(`${pathOf(planId)}/import`, { method: 'PUT', body: change });
}
