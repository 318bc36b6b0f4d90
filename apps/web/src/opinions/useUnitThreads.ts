import type { Addressee, PlanThread } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { listThreads } from '../api/threads.ts';
import { threadsKey } from '../threads/heldThreads.ts';

const none: PlanThread[] = [];

/** The open comments that are still in the circle of a unit that was asked. */
export function useUnitThreads(planId: string, { kind, refId }: Addressee) {
  const isUnit = kind === 'unit';
  const { data, error, isPending } = useQuery({
    queryKey: threadsKey(planId),
    queryFn: ({ signal }) => listThreads(planId, null, signal),
    enabled: isUnit,
    // No room tells this page of new ones.
    refetchOnMount: 'always',
    refetchInterval: 30_000,
  });
  const all = data?.threads ?? none;
  const threads = useMemo(
    () => all.filter(({ unitId, isDone }) => isUnit && unitId !== null && unitId === refId && !isDone),
    [all, isUnit, refId],
  );
  return { threads, isPending: isUnit && isPending, problem: error && toSentence(error) };
}
