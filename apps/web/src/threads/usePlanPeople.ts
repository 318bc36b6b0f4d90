import type { PlanPerson } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listPlanPeople } from '../api/threads.ts';

const none: readonly PlanPerson[] = [];

/** Who can be named in comments on a plan. */
export function usePlanPeople(planId: string, wanted: boolean): readonly PlanPerson[] {
  const { data } = useQuery({
    queryKey: ['planPeople', planId],
    queryFn: () => listPlanPeople(planId),
    meta: { keepsPage: true },
    staleTime: 60_000,
    enabled: wanted,
  });
  return data ?? none;
}
