import type { PlanPerson, User } from '@duthao/protocol';
import { readPlanFacts } from '../rights/planFacts.ts';
import type { ThreadParts } from './ThreadParts.ts';

/** Everybody of the agency who can be named, and whether this plan opens to each. */
export async function listPeople(
  { db, people, plans, planRights }: Pick<ThreadParts, 'db' | 'people' | 'plans' | 'planRights'>,
  user: User,
  planId: string,
): Promise<PlanPerson[]> {
  const { stored } = await plans.open(user, planId);
  const facts = await readPlanFacts(db, planId);
  const present = (await people.users()).filter(({ disabled }) => !disabled);
  const listed: PlanPerson[] = [];
  for (const person of present) {
    const { id, name, unitIds } = person;
    const mayOpen = (await planRights.of(person, stored, facts)) !== null;
    listed.push({ id, name, unitIds: [...unitIds], mayOpen });
  }
  return listed;
}
