import { request } from '../../api/request.ts';

/** Not taken up, and why: the suggestion goes out of the text, and its author is told. */
export function sendReportBack(planId: string, suggestionId: string, reason: string): Promise<void> {
  const path = `/api/plans/${encodeURIComponent(planId)}/suggestions/${encodeURIComponent(suggestionId)}/report-back`;
  return request(path, { method: 'POST', body: { reason } });
}
