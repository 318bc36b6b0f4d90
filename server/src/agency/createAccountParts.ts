import { tokenPrefix } from './findDoor.ts';
import type { Place } from './Place.ts';
import { createApiTokens } from '../accounts/apiTokens.ts';
import { createAudit } from '../accounts/audit.ts';
import { createLooks } from '../accounts/looks.ts';
import { createPeople } from '../accounts/people.ts';
import { createSessions } from '../accounts/sessions.ts';
import { createAuth } from '../http/createAuth.ts';
import type { Storage } from '../storage/openStorage.ts';
import { createSignInLimits } from '../accounts/signInLimits.ts';
import { createUnits } from '../units/createUnits.ts';
import { createRecipientGroups } from '../units/recipientGroups.ts';

/** The parts of an agency that know its people: who is there, who asks, what was done. */
export function createAccountParts({ db }: Storage, { slug }: Place) {
  const units = createUnits(db);
  const people = createPeople(db, units);
  const sessions = createSessions(db);
  const tokens = createApiTokens(db, tokenPrefix(slug));
  return {
    units,
    people,
    sessions,
    tokens,
    groups: createRecipientGroups(db),
    audit: createAudit(db),
    looks: createLooks(db),
    limits: createSignInLimits(),
    auth: createAuth(people, sessions, tokens),
  };
}

export type AccountParts = ReturnType<typeof createAccountParts>;
