import type { Knock } from './findDoor.ts';
import { findDoor } from './findDoor.ts';
import {
  agencyDir,
  agencyListVersion,
  type AgencyEntry,
  FIRST,
  readAgencyList,
  showsNames,
} from './agencyList.ts';
import type { Shared } from './createShared.ts';
import { DOOR_PATH, type Doors } from './Doors.ts';
import { type Agency, openAgency } from './openAgency.ts';

/** How often the list of agencies is looked at, in milliseconds. */
const LOOK_EVERY = 2000;

/**
 * All agencies of the installation. One that is added to the list while the server runs opens by itself, one that is
 * taken off it closes; one that cannot be opened keeps none of the others from working. Throws StorageError when the
 * first one cannot.
 */
export async function createHouses(shared: Shared) {
  const { config, log } = shared;
  const open = new Map<string, Agency>();
  let entries: AgencyEntry[] = [];
  let showNames = false;
  let version: string | null = null;
  let turn: Promise<void> = Promise.resolve();

  const sharing = (): AgencyEntry[] => entries.filter(({ slug, host }) => host === null && open.has(slug));
  const doors: Doors = {
    sharing: async () =>
      !showNames
        ? []
        : Promise.all(sharing().map(async ({ slug }) => ({ slug, name: await open.get(slug)!.name() }))),
    prefixOf: (slug) =>
      sharing().length > 1 && sharing().some((entry) => entry.slug === slug) ? `${DOOR_PATH}${slug}` : '',
    hostOf: (slug) => entries.find((entry) => entry.slug === slug)?.host ?? null,
    has: (slug) => open.has(slug),
  };

  async function add({ slug }: AgencyEntry): Promise<void> {
    const isFirst = slug === FIRST;
    const dataDir = agencyDir(config.dataDir, slug);
    try {
      open.set(slug, await openAgency(shared, { slug, dataDir, doors, demo: isFirst && config.demo }));
    } catch (error) {
      if (isFirst) throw error;
      log.error({ err: error, slug }, 'an agency cannot be opened');
    }
  }

  /** Of one that was taken off the list: its channels close, and its files are let go of. */
  async function drop(slug: string): Promise<void> {
    const agency = open.get(slug)!;
    open.delete(slug);
    await agency.quiet();
    await agency.close();
    log.info({ slug }, 'an agency was taken out');
  }

  async function read(): Promise<void> {
    const now = agencyListVersion(config.dataDir);
    if (now === version) return;
    entries = readAgencyList(config.dataDir);
    showNames = showsNames(config.dataDir);
    version = now;
    const known = new Set(entries.map(({ slug }) => slug));
    for (const slug of open.keys()) if (!known.has(slug)) await drop(slug);
    for (const entry of entries) if (!open.has(entry.slug)) await add(entry);
  }

  const refresh = (): Promise<void> => (turn = turn.catch(() => undefined).then(read));

  await refresh();
  const looking = setInterval(() => {
    refresh().catch((error: unknown) => log.error({ err: error }, 'the list of agencies cannot be read'));
  }, LOOK_EVERY);

  return {
    first: open.get(FIRST)!,
    find: (slug: string): Agency | undefined => open.get(slug),

    /** Where a request or socket is to be answered; undefined when that agency could not be opened. */
    behind: (knock: Knock): Agency | undefined => open.get(findDoor(knock, entries, config.trustProxy)),

    /** Reads the list again now; it happens by itself every few seconds. */
    refresh,

    async troubles(): Promise<readonly string[]> {
      const closed = entries.filter(({ slug }) => !open.has(slug));
      const said = await Promise.all([...open.values()].map((agency) => agency.troubles()));
      return [...closed.map(({ slug }) => `the agency ${slug} cannot be opened`), ...said.flat()];
    },

    /** Closes every channel, so that nothing new comes in. */
    async quiet(): Promise<void> {
      clearInterval(looking);
      await turn.catch(() => undefined);
      await Promise.all([...open.values()].map((agency) => agency.quiet()));
    },

    async close(): Promise<void> {
      await Promise.all([...open.values()].map((agency) => agency.close()));
    },
  };
}

export type Houses = Awaited<ReturnType<typeof createHouses>>;
