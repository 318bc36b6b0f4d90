import type { PlanThread, ThreadList } from '@duthao/protocol';
import type { QueryClient } from '@tanstack/react-query';
import { listThreads } from '../api/threads.ts';

export const threadsKey = (planId: string): [string, string] => ['threads', planId];

/** Puts what the server answered over what is held: threads that are known in their place, new ones at the end. */
export function mergeThreads(held: ThreadList | undefined, fresh: ThreadList): ThreadList | undefined {
  // Before the whole list is there, a part of it must not pass for it.
  if (held === undefined) return undefined;
  const news = new Map(fresh.threads.map((thread) => [thread.id, thread]));
  const gone = new Set(fresh.gone);
  const threads: PlanThread[] = [];
  for (const thread of held.threads) {
    if (gone.has(thread.id)) continue;
    threads.push(news.get(thread.id) ?? thread);
    news.delete(thread.id);
  }
  return { threads: [...threads, ...news.values()], gone: [] };
}

export function holdThreads(client: QueryClient, planId: string, fresh: ThreadList): void {
  client.setQueryData<ThreadList>(threadsKey(planId), (held) => mergeThreads(held, fresh));
}

/** More ids than these make an address too long: all is asked for then. */
const MOST_IDS = 50;

/** Asks again for those that the server has called changed, and for all when it did not say which. */
export async function refreshThreads(
  client: QueryClient,
  planId: string,
  ids: readonly string[] | undefined,
): Promise<void> {
  const queryKey = threadsKey(planId);
  const isHeld = client.getQueryData(queryKey) !== undefined;
  if (ids === undefined || ids.length > MOST_IDS || !isHeld) return client.invalidateQueries({ queryKey });
  try {
    holdThreads(client, planId, await listThreads(planId, ids));
  } catch {
    // The whole list says what is wrong, or brings what the part could not.
    await client.invalidateQueries({ queryKey });
  }
}
