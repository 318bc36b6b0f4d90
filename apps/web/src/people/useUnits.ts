import type { Unit } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listUnits } from '../api/units.ts';

export interface Units {
  /** False until the first answer, be it a failure. */
  known: boolean;
  all: readonly Unit[];
  of(id: string | undefined): Unit | undefined;
}

const none: Unit[] = [];

/** The units of the agency; empty until they are read. */
export function useUnits(): Units {
  const { data, isPending } = useQuery({ queryKey: ['units'], queryFn: listUnits, staleTime: 60_000 });
  const all = data ?? none;
  return useMemo(() => {
    const byId = new Map(all.map((unit) => [unit.id, unit]));
    return { known: !isPending, all, of: (id) => (id === undefined ? undefined : byId.get(id)) };
  }, [all, isPending]);
}
