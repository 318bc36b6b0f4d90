import { Hocuspocus } from '@hocuspocus/server';
import type { FastifyInstance } from 'fastify';
import { createPrints } from '../files/createPrints.ts';
import { COOKIE } from '../http/createAuth.ts';
import { isOwnOrigin } from '../http/isOwnOrigin.ts';
import { createAccess } from '../flow/access.ts';
import { createOpinions } from '../opinions/createOpinions.ts';
import { createClientIds } from '../plans/clientIds.ts';
import { createPlaceWatch } from '../places/createPlaceWatch.ts';
import { createGuests } from '../places/guests.ts';
import { createPlaces } from '../places/createPlaces.ts';
import { createImportRows } from '../plans/importRows.ts';
import { createMovedRanges } from '../plans/movedRanges.ts';
import { createSuggestionAuthors } from '../plans/suggestionAuthors.ts';
import { createPlanRows } from '../plans/planRows.ts';
import { createPlans } from '../plans/createPlans.ts';
import { createThreadRows } from '../plans/threadRows.ts';
import { createPlanRights } from '../rights/planRights.ts';
import { createThreads } from '../threads/createThreads.ts';
import { createFollower } from '../rooms/createFollower.ts';
import { createFindGrant } from '../rooms/Grant.ts';
import { createHooks } from '../rooms/createHooks.ts';
import { createRefusals } from '../rooms/createRefusals.ts';
import { createRooms, type Rooms } from '../rooms/createRooms.ts';
import { createPlainSockets } from '../rooms/plain/createPlainSockets.ts';
import { createSockets } from '../rooms/createSockets.ts';
import type { Visit } from '../rooms/Visit.ts';
import type { Storage } from '../storage/openStorage.ts';
import type { AccountParts } from './createAccountParts.ts';
import type { Shared } from './createShared.ts';

/** The parts of an agency that hold its plans: rows, rights, rooms, and the sockets that lead into them. */
export function createPlanParts(
  { log, config, replaced, templates, printing, office }: Shared,
  { db, journal }: Storage,
  { people, units, sessions, tokens, auth, audit }: AccountParts,
  app: FastifyInstance,
) {
  const planRows = createPlanRows(db);
  const clientIds = createClientIds(db);
  const movedRanges = createMovedRanges(db);
  const suggestionAuthors = createSuggestionAuthors(db);
  const threadRows = createThreadRows(db);
  const planRights = createPlanRights(db);
  const findGrant = createFindGrant({ people, planRows, planRights });
  const hooks = createHooks({
    rooms: (): Rooms => rooms,
    people,
    units,
    planRows,
    clientIds,
    findGrant,
    refusals: createRefusals({ audit, planRows, planRights, log }),
    log,
  });
  const hocuspocus = new Hocuspocus<Visit>({ ...hooks, quiet: true });
  const onNoted = (planId: string): void => rooms.say(planId, { kind: 'changed', what: 'assignments' });
  const watch = createPlaceWatch({ db, journal, log, onNoted });
  const follower = createFollower(planRows, watch, log);
  const { appendPauses: pauses, guarded } = replaced;
  const loading = {
    hocuspocus,
    journal,
    clientIds,
    movedRanges,
    suggestionAuthors,
    threadRows,
    findGrant,
    log,
    pauses,
    guarded,
  };
  const rooms = createRooms({ ...loading, follower });
  const plans = createPlans({ db, journal, planRows, clientIds, movedRanges, planRights, rooms, templates });
  const sockets = createSockets({
    hocuspocus,
    log,
    isOwnOrigin: ({ headers }) => isOwnOrigin(headers, config.trustProxy),
    stillOpen: sessions.stillOpen,
    findCaller: async ({ headers }) => {
      const signed = await auth.find(app.parseCookie(headers.cookie ?? '')[COOKIE]);
      return signed && !signed.mustChangePassword
        ? { user: signed.user, sessionId: signed.sessionId }
        : undefined;
    },
  });
  const plainSockets = createPlainSockets({ hocuspocus, rooms, plans, clientIds, people, tokens, log });
  const places = createPlaces({ db, audit, plans, planRights, rooms });
  const threads = createThreads({ db, people, plans, planRows, planRights, rooms });
  const guests = createGuests({ db, audit, plans, planRights, rooms });
  const access = createAccess({ db, people, plans, planRows, planRights });
  const opinions = createOpinions({ db, audit, people, plans, planRows, planRights, rooms, access });
  const importRows = createImportRows(db);
  const prints = createPrints(printing, office);
  return {
    places,
    guests,
    opinions,
    prints,
    planRows,
    planRights,
    rooms,
    plans,
    sockets,
    plainSockets,
    importRows,
    threadRows,
    threads,
  };
}

export type PlanParts = ReturnType<typeof createPlanParts>;
