import {
  type AuditChain,
  auditChainSchema,
  type AuditFilter,
  type AuditPage,
  auditPageSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

export function readAudit(filter: AuditFilter, signal?: AbortSignal): Promise<AuditPage> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return request(`/api/audit?${query}`, { answer: auditPageSchema, signal });
}

export function checkAudit(): Promise<AuditChain> {
  return request('/api/audit/chain', { answer: auditChainSchema });
}
