import { placesOf } from '@duthao/plan';
import { planAssignmentsSchema, type Unit } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import type { Node } from '@tiptap/pm/model';
import { useMemo } from 'react';
import { getPlan } from '../../api/plans.ts';
import { request } from '../../api/request.ts';
import { useUnits } from '../../people/useUnits.ts';

export interface SuggestionPeople {
  /** "Nguyễn Thị Lan (Phòng Hành chính)". */
  nameOf(author: string): string;
  /** "Nguyễn Thị Lan". */
  personOf(author: string): string;
  unitOf(author: string): Unit | undefined;
  unitNamed(unitId: string | undefined): Unit | undefined;
  /** Whether a suggestion of this person may only be taken up or reported back. */
  isProtected(author: string): boolean;
  readonly protectedAuthors: ReadonlySet<string>;
  /** Names of the units that answer for a place, and whether they were given it by itself. */
  ownersOf(doc: Node, placeId: string | null): { names: string; isLead: boolean };
}

/** Who suggests, and who answers for what, in the words of the page. */
export function useSuggestionPeople(planId: string): SuggestionPeople {
  const units = useUnits();
  const assignments = useQuery({
    queryKey: ['assignments', planId],
    queryFn: () =>
      request(`/api/plans/${encodeURIComponent(planId)}/assignments`, { answer: planAssignmentsSchema }),
  }).data;
  const plan = useQuery({ queryKey: ['plan', planId], queryFn: () => getPlan(planId) }).data;
  return useMemo(() => {
    const unitName = (id: string | undefined): string | undefined => units.of(id)?.name;
    const people = new Map(assignments?.people.map((person) => [person.id, person]));
    const protectedAuthors = new Set(assignments?.protectedAuthors);
    const owners = new Map<string, string[]>();
    for (const { placeId, unitId } of assignments?.assignments ?? []) {
      owners.set(placeId, [...(owners.get(placeId) ?? []), unitName(unitId) ?? '']);
    }
    // What was read from a Word file names its author in words.
    const personOf = (author: string): string =>
      people.get(author)?.name ?? (author.includes(' ') ? author : 'Một người khác');
    const unitOf = (author: string): Unit | undefined => units.of(people.get(author)?.unitIds[0]);
    return {
      nameOf: (author) => {
        const unit = unitOf(author)?.name;
        return unit === undefined ? personOf(author) : `${personOf(author)} (${unit})`;
      },
      personOf,
      unitOf,
      unitNamed: (id) => units.of(id),
      protectedAuthors,
      isProtected: (author) => protectedAuthors.has(author),
      ownersOf: (doc, placeId) => {
        const parents = new Map(placesOf(doc).map(({ id, parentId }) => [id, parentId]));
        for (let id = placeId; id !== null; id = parents.get(id) ?? null) {
          const names = owners.get(id)?.filter(Boolean);
          if (names && names.length > 0) return { names: names.join(', '), isLead: false };
        }
        return { names: unitName(plan?.leadUnitId) ?? 'Đơn vị chủ trì soạn thảo', isLead: true };
      },
    };
  }, [units, assignments, plan]);
}
