import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getPlanNumber } from '../api/numbers.ts';

/** The number of a plan, and what depends on it: read again after each act of a clerk. */
export function usePlanNumber(planId: string) {
  return useQuery({ queryKey: ['number', planId], queryFn: () => getPlanNumber(planId) });
}

export const changedByNumber = [
  'number',
  'hand-over',
  'register',
  'signed-files',
  'plans',
  'flow',
  'waiting',
];

export function useRefreshNumber(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(changedByNumber.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
