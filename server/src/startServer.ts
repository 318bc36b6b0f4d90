import type { AddressInfo } from 'node:net';
import type { Credentials } from './accounts/addFirstAdmin.ts';
import { createShared } from './agency/createShared.ts';
import { createHouses, type Houses } from './agency/createHouses.ts';
import type { Replacements } from './agency/Replacements.ts';
import type { Config } from './config.ts';
import type { DemoPerson } from './demo/seedDemo.ts';
import { createFront } from './http/createFront.ts';
import type { Plans } from './plans/createPlans.ts';
import type { Rooms } from './rooms/createRooms.ts';
import type { Storage } from './storage/openStorage.ts';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** On the very first start without demo: how the administrator signs in, once. */
  readonly firstAdmin: Credentials | null;
  /** With `demo`: the invented people and their passwords. */
  readonly demo: readonly DemoPerson[];
  /** The parts of the first agency, for tests and for maintenance in the same process. */
  readonly storage: Storage;
  readonly plans: Plans;
  readonly rooms: Rooms;
  /** All agencies. */
  readonly houses: Houses;
  /** `GET /api/plans` and so on. */
  readonly routes: readonly string[];
  /** Ends the sockets of sessions that have run out; it runs by itself twice a minute. */
  endExpired(): Promise<void>;
  /** Ends in order: no new connections, everything written, the file closed. */
  stop(): Promise<void>;
}

/** Starts the whole server on one port. Throws BadTemplates, StorageError, or what the system says about the port. */
export async function startServer(config: Config, replaced: Replacements = {}): Promise<RunningServer> {
  const shared = createShared(config, replaced);
  const { log, templates } = shared;
  const houses = await createHouses(shared);
  const front = createFront({ log, houses });
  await front.listen(config.port, config.host);
  const { port } = front.address() as AddressInfo;
  const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
  log.info({ url, dataDir: config.dataDir, templates: templates.length }, 'started');
  const { firstAdmin, demo, storage, plans, rooms, routes, endExpired } = houses.first;

  return {
    url,
    port,
    firstAdmin,
    demo,
    storage,
    plans,
    rooms,
    houses,
    routes,
    endExpired,
    async stop() {
      await houses.quiet();
      await front.close();
      await shared.stop();
      await houses.close();
      log.info('stopped');
    },
  };
}
