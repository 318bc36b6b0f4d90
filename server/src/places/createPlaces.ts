import type {
  Assigning,
  Marking,
  Naming,
  PlanAssignments,
  Reminded,
  Reminding,
  User,
} from '@duthao/protocol';
import { assignPlace, namePeople } from './assigning.ts';
import { createLivePlaces } from './livePlaces.ts';
import { confirmPlace, markDone } from './marking.ts';
import type { PlaceParts } from './placeParts.ts';
import { readAssignments } from './readAssignments.ts';
import { remindUnits } from './reminding.ts';

type Given = Pick<PlaceParts, 'db' | 'audit' | 'plans' | 'planRights' | 'rooms'>;

/** Places of plans given to units and persons, done and confirmed; each call names the person, whose rights count. */
export function createPlaces(given: Given) {
  const { db, plans, rooms } = given;
  const livePlaces = createLivePlaces(rooms);
  const list = async (user: User, planId: string): Promise<PlanAssignments> => {
    const { stored, rights } = await plans.open(user, planId);
    const protectedAuthors = [...(await given.planRights.protectedAuthors(stored))];
    const { leadUnitId } = stored;
    const told = await readAssignments(db, planId, await livePlaces(planId));
    return { ...told, leadUnitId, protectedAuthors, rights };
  };
  const parts: PlaceParts = {
    ...given,
    livePlaces,
    list,
    changed(user, planId) {
      rooms.say(planId, { kind: 'changed', what: 'assignments' });
      return list(user, planId);
    },
  };
  type Answer = Promise<PlanAssignments>;
  return {
    list,
    assign: (user: User, planId: string, placeId: string, wanted: Assigning): Answer =>
      assignPlace(parts, user, planId, placeId, wanted),
    name: (user: User, planId: string, placeId: string, wanted: Naming): Answer =>
      namePeople(parts, user, planId, placeId, wanted),
    markDone: (user: User, planId: string, placeId: string, wanted: Marking): Answer =>
      markDone(parts, user, planId, placeId, wanted),
    confirm: (user: User, planId: string, placeId: string, wanted: Marking): Answer =>
      confirmPlace(parts, user, planId, placeId, wanted),
    remind: (user: User, planId: string, wanted: Reminding): Promise<Reminded> =>
      remindUnits(parts, user, planId, wanted),
  };
}

export type Places = ReturnType<typeof createPlaces>;
