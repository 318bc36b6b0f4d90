import type { PlanThread } from '@duthao/protocol';
import { useMemo } from 'react';
import { useThreads } from '../threads/useThreads.ts';

/** What is said about each suggestion, by its id. */
export function useThreadsOn(planId: string): ReadonlyMap<string, readonly PlanThread[]> {
  const { all } = useThreads(planId);
  return useMemo(() => {
    const found = new Map<string, PlanThread[]>();
    for (const thread of all) {
      const { anchor } = thread;
      if (anchor.kind !== 'suggestion' || thread.isDone) continue;
      found.set(anchor.suggestionId, [...(found.get(anchor.suggestionId) ?? []), thread]);
    }
    return found;
  }, [all]);
}
