import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { addFirstAdmin, type Credentials } from '../accounts/addFirstAdmin.ts';
import { type DemoPerson, seedDemo } from '../demo/seedDemo.ts';
import { createApp } from '../http/createApp.ts';
import { listRoutes } from '../http/listRoutes.ts';
import { openApiRoutes } from '../http/routes/openApiRoutes.ts';
import { serveSite } from '../http/serveSite.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import { openStorage, type Storage } from '../storage/openStorage.ts';
import type { AgencyParts } from './AgencyParts.ts';
import { createAccountParts } from './createAccountParts.ts';
import { createPlanParts } from './createPlanParts.ts';
import type { Shared } from './createShared.ts';
import { wireAccounts } from './wireAccounts.ts';
import { wireNotices } from './wireNotices.ts';
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

/** Opens the agency whose data stand in `dataDir`. Throws StorageError. */
export async function openAgency(shared: Shared, dataDir: string, demo: boolean): Promise<Agency> {
  const { config, log, replaced } = shared;
  const opened = await openStorage(dataDir);
  const storage = { ...opened, journal: replaced.wrapJournal?.(opened.journal) ?? opened.journal };
  const accounts = createAccountParts(storage);
  const isKnownSession = accounts.sessions.isKnown;
  const app = await createApp({ log, trustProxy: config.trustProxy, isKnownSession });
  const routes = listRoutes(app);
  const drafting = createPlanParts(shared, storage, accounts, app);
  const parts: AgencyParts = { ...shared, ...accounts, ...drafting, db: storage.db };
  wireAccounts(app, parts);
  wirePlans(app, parts);
  wireNotices(app, parts);
  openApiRoutes(app);
  await serveSite(app, config.webDir);
  await app.ready();
  const { rooms, sockets, plainSockets, plans } = drafting;
  return {
    storage,
    plans,
    rooms,
    routes,
    demo: demo ? await seedDemo(parts) : [],
    firstAdmin: await addFirstAdmin(accounts.people),
    handle: app.routing,
    handleUpgrade: (request, stream, head) =>
      (plainSockets.isFor(request) ? plainSockets : sockets).handleUpgrade(request, stream, head),
    endExpired: sockets.closeEnded,
    troubles: () => troublesOf(storage, rooms),
    async quiet() {
      await rooms.stop();
      await sockets.stop();
      plainSockets.stop();
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
