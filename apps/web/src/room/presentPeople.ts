import { type Presence, presenceSchema } from '@duthao/protocol';
import type { Awareness } from 'y-protocols/awareness';

/** The others who are here, once each however many tabs they have open, in the order of their names. */
export function presentPeople(
  awareness: Pick<Awareness, 'getStates' | 'clientID'>,
  ownId: string,
): Presence[] {
  const people = new Map<string, Presence>();
  for (const [clientId, state] of awareness.getStates()) {
    const parsed = presenceSchema.safeParse(state['user']);
    if (clientId === awareness.clientID || !parsed.success || parsed.data.id === ownId) continue;
    people.set(parsed.data.id, parsed.data);
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
