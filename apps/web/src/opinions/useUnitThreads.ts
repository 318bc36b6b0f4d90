import type { Addressee, PlanThread, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { listThreads } from '../api/threads.ts';
import { threadsKey } from '../threads/heldThreads.ts';
import { unitThreads } from './unitThreads.ts';

const none: PlanThread[] = [];

/** What a unit's people have written on the plan and its head may send. */
export function useUnitThreads(planId: string, addressee: Addressee, round: Round) {
  const { data, error, isPending } = useQuery({
    queryKey: threadsKey(planId),
    queryFn: ({ signal }) => listThreads(planId, null, signal),
    refetchOnMount: 'always',
  });
  const all = data?.threads ?? none;
  const lists = useMemo(() => unitThreads(all, addressee, round), [all, addressee, round]);
  return { ...lists, isPending, problem: error && toSentence(error) };
}
