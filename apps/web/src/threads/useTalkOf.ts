import { asItStands } from '@duthao/plan';
import type { PlanRights } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { useMemo } from 'react';
import { useUnits } from '../people/useUnits.ts';
import { useSession } from '../session/SessionContext.ts';
import { createDrafts } from './drafts.ts';
import { type Mentionable, peopleToName, placesToName } from './mentionables.ts';
import type { Talk } from './TalkContext.ts';
import { usePlanPeople } from './usePlanPeople.ts';
import { useThreadActs } from './useThreads.ts';

/** What the comments of one plan need to know of it. */
export function useTalkOf(
  planId: string,
  readDoc: () => Node,
  rights: Pick<PlanRights, 'comments' | 'circles' | 'isOnlyAsked'>,
  goTo: Talk['goTo'],
): Talk {
  const { user } = useSession();
  const units = useUnits();
  const acts = useThreadActs(planId);
  const { comments, circles, isOnlyAsked } = rights;
  const people = usePlanPeople(planId, comments || circles.length > 0);
  return useMemo(() => {
    const places = placesReader(readDoc);
    const own = comments ? user.unitIds : [];
    return {
      acts,
      goTo,
      drafts: createDrafts(user.id, planId),
      circles: [...(comments ? [null] : []), ...new Set([...circles, ...own])],
      isOnlyAsked,
      unitOf: (id) => units.of(id ?? undefined),
      mentionables: (circle) => [...peopleToName(people, units.all, circle), ...places()],
      nameOf: ({ kind, id }) => {
        if (kind === 'unit') return units.of(id)?.name ?? null;
        if (kind === 'user') return people.find((person) => person.id === id)?.name ?? null;
        const place = places().find((each) => each.id === id);
        return place ? `${place.name} ${place.about}`.trim() : null;
      },
      mayAnswer: ({ unitId }) =>
        unitId === null ? comments : circles.includes(unitId) || own.includes(unitId),
    };
  }, [planId, readDoc, comments, circles, isOnlyAsked, user, units, people, acts, goTo]);
}

/** Read when it is asked for, and again only when the text is another: nothing of it hangs on a key. */
function placesReader(readDoc: () => Node): () => readonly Mentionable[] {
  let read: { doc: Node; places: readonly Mentionable[] } | null = null;
  return () => {
    const doc = readDoc();
    if (read?.doc !== doc) read = { doc, places: placesToName(asItStands(doc)) };
    return read.places;
  };
}
