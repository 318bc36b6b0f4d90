import type { NewThread, PlanThread, ThreadList } from '@duthao/protocol';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toSentence } from '../api/ApiError.ts';
import * as api from '../api/threads.ts';
import { holdThreads, threadsKey } from './heldThreads.ts';

const none: readonly PlanThread[] = [];

export interface Threads {
  readonly all: readonly PlanThread[];
  readonly isKnown: boolean;
  /** Why the list could not be read. */
  readonly problem: string | null;
}

/** The comments on a plan that this person sees. The room says which have changed. */
export function useThreads(planId: string): Threads {
  const { data, error } = useQuery({
    queryKey: threadsKey(planId),
    queryFn: ({ signal }) => api.listThreads(planId, null, signal),
    meta: { keepsPage: true },
    staleTime: 60_000,
  });
  return useMemo(
    () => ({ all: data?.threads ?? none, isKnown: data !== undefined, problem: error && toSentence(error) }),
    [data, error],
  );
}

export type ThreadActs = ReturnType<typeof useThreadActs>;

/** What can be done to threads; each is refused with an `ApiError`, and what it came to is shown at once. */
export function useThreadActs(planId: string) {
  const client = useQueryClient();
  return useMemo(() => {
    const hold = async (answer: Promise<ThreadList>): Promise<ThreadList> => {
      const fresh = await answer;
      holdThreads(client, planId, fresh);
      return fresh;
    };
    return {
      start: (body: Parameters<typeof api.startThread>[1]) => hold(api.startThread(planId, body)),
      answer: (threadId: string, body: Parameters<typeof api.answerThread>[2]) =>
        hold(api.answerThread(planId, threadId, body)),
      reword: (threadId: string, commentId: string, body: Parameters<typeof api.rewordComment>[3]) =>
        hold(api.rewordComment(planId, threadId, commentId, body)),
      takeBack: (threadId: string, commentId: string) =>
        hold(api.takeCommentBack(planId, threadId, commentId)),
      rehang: (threadId: string, on: NewThread['on']) => hold(api.rehangThread(planId, threadId, { on })),
      settle: (threadId: string, isDone: boolean) => hold(api.settleThread(planId, threadId, isDone)),
      read: (threads: readonly PlanThread[]) => {
        const fresh = threads.filter(({ isUnread }) => isUnread);
        if (fresh.length === 0) return;
        holdThreads(client, planId, {
          threads: fresh.map((thread) => ({ ...thread, isUnread: false })),
          gone: [],
        });
        // Nothing is lost when it does not arrive: it is then new once more.
        void api
          .noteThreadsRead(
            planId,
            fresh.map(({ id }) => id),
          )
          .catch(() => client.invalidateQueries({ queryKey: threadsKey(planId) }));
      },
    };
  }, [client, planId]);
}
