import { type Place, placesOf } from '@duthao/plan';
import { type PlanSummary, unitSchema } from '@duthao/protocol';
import { get, type Person } from './api.ts';
import { docFromServer } from './readFromServer.ts';

/** The section whose title begins so. */
export async function findSection(person: Person, planId: string, title: string): Promise<Place> {
  const places = placesOf(await docFromServer(person, planId));
  const found = places.find((place) => place.kind === 'section' && place.title.startsWith(title));
  if (!found) throw new Error(`no section “${title}” among ${places.map((place) => place.title).join(', ')}`);
  return found;
}

/** Gives a place of a plan to units by their names. */
export async function giveTo(
  person: Person,
  planId: PlanSummary['id'],
  placeId: string,
  unitNames: readonly string[],
  due: string | null = null,
): Promise<void> {
  const units = unitSchema.array().parse(await (await get(person, '/api/units')).json());
  const unitIds = unitNames.map((wanted) => units.find(({ name }) => name === wanted)!.id);
  const path = `/api/plans/${planId}/assignments/${placeId}`;
  const answer = await fetch(person.url + path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: person.cookie, origin: person.url },
    body: JSON.stringify({ unitIds, due }),
  });
  if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
}
