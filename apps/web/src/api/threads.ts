import {
  type NewComment,
  type NewThread,
  type PlanPerson,
  planPersonSchema,
  type Rehanging,
  type ThreadList,
  threadListSchema,
} from '@duthao/protocol';
import { request } from './request.ts';

const planPath = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;
const threadPath = (planId: string, threadId: string): string =>
  `${planPath(planId)}/threads/${encodeURIComponent(threadId)}`;
const commentPath = (planId: string, threadId: string, commentId: string): string =>
  `${threadPath(planId, threadId)}/comments/${encodeURIComponent(commentId)}`;
const answer = threadListSchema;

/** @param ids only these; all without it */
export function listThreads(
  planId: string,
  ids: readonly string[] | null,
  signal?: AbortSignal,
): Promise<ThreadList> {
  const query = ids === null ? '' : `?${new URLSearchParams({ ids: ids.join(',') })}`;
  return request(`${planPath(planId)}/threads${query}`, { answer, ...(signal && { signal }) });
}

export function startThread(planId: string, body: NewThread): Promise<ThreadList> {
  return request(`${planPath(planId)}/threads`, { method: 'POST', body, answer });
}

export function answerThread(planId: string, threadId: string, body: NewComment): Promise<ThreadList> {
  return request(`${threadPath(planId, threadId)}/comments`, { method: 'POST', body, answer });
}

export function rewordComment(
  planId: string,
  threadId: string,
  commentId: string,
  body: NewComment,
): Promise<ThreadList> {
  return request(commentPath(planId, threadId, commentId), { method: 'PUT', body, answer });
}

export function takeCommentBack(planId: string, threadId: string, commentId: string): Promise<ThreadList> {
  return request(commentPath(planId, threadId, commentId), { method: 'DELETE', answer });
}

export function settleThread(planId: string, threadId: string, isDone: boolean): Promise<ThreadList> {
  return request(threadPath(planId, threadId), { method: 'PUT', body: { isDone }, answer });
}

export function rehangThread(planId: string, threadId: string, body: Rehanging): Promise<ThreadList> {
  return request(`${threadPath(planId, threadId)}/place`, { method: 'PUT', body, answer });
}

export function noteThreadsRead(planId: string, ids: readonly string[]): Promise<void> {
  return request(`${planPath(planId)}/threads/read`, { method: 'POST', body: { ids } });
}

/** Who can be named in a comment on this plan. */
export function listPlanPeople(planId: string): Promise<PlanPerson[]> {
  return request(`${planPath(planId)}/people`, { answer: planPersonSchema.array() });
}
