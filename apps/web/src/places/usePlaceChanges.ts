import type { PlaceChange } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { listPlaceChanges } from '../api/places.ts';

const none: PlaceChange[] = [];

/** Below the key of the plan's assignments: whoever asks for those again asks for these too. */
export const placeChangesKey = (planId: string): string[] => ['assignments', planId, 'changes'];

/** What others changed in parts that the person's unit had confirmed, until somebody of it has seen it. */
export function usePlaceChanges(planId: string): readonly PlaceChange[] {
  const { data } = useQuery({
    queryKey: placeChangesKey(planId),
    queryFn: () => listPlaceChanges(planId),
    meta: { keepsPage: true },
  });
  return data ?? none;
}
