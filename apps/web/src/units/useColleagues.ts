import type { Colleague } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listColleagues } from '../api/delegations.ts';

const none: Colleague[] = [];

/** Everybody of the agency; empty until they are read. */
export function useColleagues(): readonly Colleague[] {
  return useQuery({ queryKey: ['colleagues'], queryFn: listColleagues, staleTime: 60_000 }).data ?? none;
}
