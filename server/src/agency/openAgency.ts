import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { addFirstAdmin, type Credentials } from '../accounts/addFirstAdmin.ts';
import { type DemoPerson, seedDemo } from '../demo/seedDemo.ts';
import { createApp } from '../http/createApp.ts';
import { listRoutes } from '../http/listRoutes.ts';
import { doorRoutes } from '../http/routes/doorRoutes.ts';
import { openApiRoutes } from '../http/routes/openApiRoutes.ts';
import { serveSite } from '../http/serveSite.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import { openStorage, type Storage } from '../storage/openStorage.ts';
import { FIRST } from './agencyList.ts';
import type { AgencyParts } from './AgencyParts.ts';
import { createAccountParts } from './createAccountParts.ts';
import { createPlanParts } from './createPlanParts.ts';
import type { Place } from './Place.ts';
import type { Shared } from './createShared.ts';
import { wireAccounts } from './wireAccounts.ts';
import { wireFlow } from './wireFlow.ts';
import { wireNotices } from './wireNotices.ts';
import { wireNumbers } from './wireNumbers.ts';
import { wireOpinions } from './wireOpinions.ts';
import { wirePlaces } from './wirePlaces.ts';
import { wireReturned } from './wireReturned.ts';
import { wirePlans } from './wirePlans.ts';

/** One agency behind its own door: its database, its rooms, its routes. */
export interface Agency {
  readonly storage: Storage;
  readonly plans: Plans;
  readonly rooms: Rooms;
  /** On the very first start without demo: how the administrator signs in, once. */
  readonly firstAdmin: Credentials | null;
  /** With `demo`: the invented people and their passwords. */
  readonly demo: readonly DemoPerson[];
  /** As its people call it. */
  name(): Promise<string>;
  /** `GET /api/plans` and so on: what has been registered. */
  readonly routes: readonly string[];
  handle(request: IncomingMessage, response: ServerResponse): void;
  handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** What keeps the agency from saving; empty when all is well. */
  troubles(): Promise<readonly string[]>;
  /** Ends the sockets of sessions that have run out; it runs by itself twice a minute. */
  endExpired(): Promise<void>;
  /** Closes every channel, so that nothing new comes in. */
  quiet(): Promise<void>;
  /** After `quiet`: everything written, the file closed. */
  close(): Promise<void>;
}

/** Opens the agency whose data stand in `place.dataDir`. Throws StorageError. */
export async function openAgency(shared: Shared, place: Place): Promise<Agency> {
  const { config, log, replaced } = shared;
  const opened = await openStorage(place.dataDir);
  const storage = { ...opened, journal: replaced.wrapJournal?.(opened.journal) ?? opened.journal };
  const accounts = createAccountParts(storage, place);
  const isKnownSession = accounts.sessions.isKnown;
  const app = await createApp({ log, trustProxy: config.trustProxy, isKnownSession });
  const routes = listRoutes(app);
  const drafting = createPlanParts(shared, storage, accounts, app);
  const parts: AgencyParts = { ...shared, ...accounts, ...drafting, db: storage.db, place };
  wireAccounts(app, parts);
  wirePlans(app, parts);
  wirePlaces(app, parts);
  wireReturned(app, parts);
  wireOpinions(app, parts);
  await wireFlow(app, parts);
  const telling = wireNotices(app, parts);
  await wireNumbers(app, parts);
  openApiRoutes(app);
  doorRoutes(app, place, storage.db);
  await serveSite(app, config.webDir);
  await app.ready();
  const { rooms, sockets, plainSockets, plans } = drafting;
  return {
    storage,
    plans,
    rooms,
    routes,
    name: async () => (await accounts.people.agency()).name || place.slug,
    demo: place.demo ? await seedDemo(parts) : [],
    // Who adds another agency is told how to sign in there.
    firstAdmin: place.slug === FIRST ? await addFirstAdmin(accounts.people) : null,
    handle: app.routing,
    handleUpgrade: (request, stream, head) =>
      (plainSockets.isFor(request) ? plainSockets : sockets).handleUpgrade(request, stream, head),
    endExpired: sockets.closeEnded,
    troubles: () => troublesOf(storage, rooms),
    async quiet() {
      await rooms.stop();
      await sockets.stop();
      plainSockets.stop();
      await telling.stop();
    },
    async close() {
      await app.close();
      await storage.close();
    },
  };
}

async function troublesOf({ db }: Storage, rooms: Rooms): Promise<readonly string[]> {
  await db.selectFrom('plans').select('id').limit(1).execute();
  const failing = rooms.all().filter(({ isFailing }) => isFailing);
  return failing.length === 0 ? [] : [`the journal of ${failing.length} plans cannot be written`];
}
