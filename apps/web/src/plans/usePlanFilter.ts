import { planStates } from '@duthao/protocol';
import { useSearchParams } from 'react-router';
import type { PlanFilter } from '../api/plans.ts';

const names = { search: 'tim', state: 'trang-thai', unit: 'don-vi' } as const;

/** The filter of the list; it lives in the address, so that going back to the list finds it again. */
export function usePlanFilter(): [PlanFilter, (change: Partial<PlanFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter: PlanFilter = {
    search: params.get(names.search) ?? '',
    state: planStates.find((state) => state === params.get(names.state)) ?? null,
    unit: params.get(names.unit),
  };
  const change = (part: Partial<PlanFilter>) => {
    const next = { ...filter, ...part };
    const entries = Object.entries(names).flatMap(([key, name]) => {
      const value = next[key as keyof PlanFilter];
      return value === null || value === '' ? [] : [[name, value] as [string, string]];
    });
    setParams(entries, { replace: true });
  };
  return [filter, change];
}
