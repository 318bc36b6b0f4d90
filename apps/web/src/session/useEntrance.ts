import { type Entrance } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { readEntrance } from '../api/signOn.ts';

const plain: Entrance = { here: '', agencies: [], signOn: null };

/** The ways in; while they are not known, name and password alone. */
export function useEntrance(): Entrance {
  const { data } = useQuery({ queryKey: ['session', 'entrance'], queryFn: readEntrance, staleTime: 60_000 });
  return data ?? plain;
}
