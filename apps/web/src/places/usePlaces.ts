import type { PlanAssignments } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getAssignments } from '../api/places.ts';
import { useUnits } from '../people/useUnits.ts';
import { PlacesOf } from './PlacesOf.ts';

/** Who writes what in the plan; null until it is read. The room says when it has changed. */
export function usePlaces(planId: string): PlacesOf | null {
  const units = useUnits();
  const { data } = useQuery({
    queryKey: ['assignments', planId],
    queryFn: () => getAssignments(planId),
    meta: { keepsPage: true },
  });
  return useMemo(() => (data ? new PlacesOf(data, (id) => units.of(id)) : null), [data, units]);
}

/** An act on places, whose answer is how things stand then. */
export function usePlaceAct<Input>(planId: string, send: (input: Input) => Promise<PlanAssignments>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (fresh) => {
      client.setQueryData(['assignments', planId], fresh);
      for (const key of ['waiting', 'plans']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
