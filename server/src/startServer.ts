import type { AddressInfo } from 'node:net';
import { createOffice, type Office } from '@duthao/office';
import { Hocuspocus } from '@hocuspocus/server';
import { addFirstAdmin, type Credentials } from './accounts/addFirstAdmin.ts';
import { createApiTokens } from './accounts/apiTokens.ts';
import { createAudit } from './accounts/audit.ts';
import { createLooks } from './accounts/looks.ts';
import { createPeople } from './accounts/people.ts';
import { createSessions } from './accounts/sessions.ts';
import { createSignInLimits } from './accounts/signInLimits.ts';
import type { Config } from './config.ts';
import { type DemoPerson, seedDemo } from './demo/seedDemo.ts';
import { createIntake } from './files/createIntake.ts';
import { createPaper } from './files/createPaper.ts';
import { createPrints } from './files/createPrints.ts';
import { createApp } from './http/createApp.ts';
import { COOKIE, createAuth } from './http/createAuth.ts';
import { isOwnOrigin } from './http/isOwnOrigin.ts';
import { accountRoutes } from './http/routes/accountRoutes.ts';
import { apiTokenRoutes } from './http/routes/apiTokenRoutes.ts';
import { auditRoutes } from './http/routes/auditRoutes.ts';
import { delegationRoutes } from './http/routes/delegationRoutes.ts';
import { fileRoutes } from './http/routes/fileRoutes.ts';
import { healthRoutes } from './http/routes/healthRoutes.ts';
import { importRoutes } from './http/routes/importRoutes.ts';
import { invitationRoutes } from './http/routes/invitationRoutes.ts';
import { lookRoutes } from './http/routes/lookRoutes.ts';
import { peopleImportRoutes } from './http/routes/peopleImportRoutes.ts';
import { peopleRoutes } from './http/routes/peopleRoutes.ts';
import { planRoutes } from './http/routes/planRoutes.ts';
import { printRoutes } from './http/routes/printRoutes.ts';
import { sessionListRoutes } from './http/routes/sessionListRoutes.ts';
import { recipientGroupRoutes } from './http/routes/recipientGroupRoutes.ts';
import { sessionRoutes } from './http/routes/sessionRoutes.ts';
import { unitActRoutes, unitRoutes } from './http/routes/unitRoutes.ts';
import { serveSite } from './http/serveSite.ts';
import { createLog, type Log } from './log.ts';
import { createClientIds } from './plans/clientIds.ts';
import { createPlans, type Plans } from './plans/createPlans.ts';
import { loadTemplates } from './plans/loadTemplates.ts';
import { createImportRows } from './plans/importRows.ts';
import { createMovedRanges } from './plans/movedRanges.ts';
import { createPlanRows } from './plans/planRows.ts';
import { createThreadRows } from './plans/threadRows.ts';
import { createPlanRights } from './rights/planRights.ts';
import { createFollower } from './rooms/createFollower.ts';
import { createHooks } from './rooms/createHooks.ts';
import { createRooms, type Rooms } from './rooms/createRooms.ts';
import { createSockets } from './rooms/createSockets.ts';
import type { Visit } from './rooms/Visit.ts';
import type { Journal } from './storage/journal.ts';
import { openStorage, type Storage } from './storage/openStorage.ts';
import { createUnits } from './units/createUnits.ts';
import { createRecipientGroups } from './units/recipientGroups.ts';

/** What tests put in place of the real thing. */
export interface Replacements {
  readonly wrapJournal?: (journal: Journal) => Journal;
  /** Pauses between tries of an append, in milliseconds. */
  readonly appendPauses?: readonly number[];
  readonly log?: Log;
  /** LibreOffice for pages; warm, for people wait for them while they type. */
  readonly office?: Office;
  /** LibreOffice for the files that people bring. */
  readonly reading?: Office;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** On the very first start without demo: how the administrator signs in, once. */
  readonly firstAdmin: Credentials | null;
  /** With `demo`: the invented people and their passwords. */
  readonly demo: readonly DemoPerson[];
  /** The parts, for tests and for maintenance in the same process. */
  readonly storage: Storage;
  readonly plans: Plans;
  readonly rooms: Rooms;
  /** Ends the sockets of sessions that have run out; it runs by itself twice a minute. */
  endExpired(): Promise<void>;
  /** Ends in order: no new connections, everything written, the file closed. */
  stop(): Promise<void>;
}

/** Starts the whole server on one port. Throws BadTemplates, StorageError, or what the system says about the port. */
export async function startServer(config: Config, replaced: Replacements = {}): Promise<RunningServer> {
  const log = replaced.log ?? createLog(config.logLevel, config.logFile);
  const templates = loadTemplates(config.templatesDir);
  const opened = await openStorage(config.dataDir);
  const storage = { ...opened, journal: replaced.wrapJournal?.(opened.journal) ?? opened.journal };
  const { db, journal } = storage;
  const units = createUnits(db);
  const people = createPeople(db, units);
  const audit = createAudit(db);
  const looks = createLooks(db);
  const sessions = createSessions(db);
  const tokens = createApiTokens(db);
  const auth = createAuth(people, sessions, tokens);
  const planRows = createPlanRows(db);
  const clientIds = createClientIds(db);
  const movedRanges = createMovedRanges(db);

  const hooks = createHooks({ rooms: () => rooms, people, units, planRows, clientIds, log });
  const hocuspocus = new Hocuspocus<Visit>({ ...hooks, quiet: true });
  const rooms = createRooms({
    hocuspocus,
    journal,
    clientIds,
    movedRanges,
    log,
    follower: createFollower(planRows, log),
    pauses: replaced.appendPauses,
  });
  const planRights = createPlanRights(db);
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

  const app = await createApp({ log, trustProxy: config.trustProxy, isKnownSession: sessions.isKnown });
  const limits = createSignInLimits();
  sessionRoutes(app, { auth, people, looks, sessions, limits, closeSockets: sockets.closeSessions });
  peopleRoutes(app, auth, people, audit);
  const closeSockets = sockets.closeSessions;
  accountRoutes(app, { auth, people, audit, closeSockets });
  const { sessionsHere } = sockets;
  sessionListRoutes(app, { auth, people, sessions, audit, closeSockets, sessionsHere });
  invitationRoutes(app, { db, auth, sessions, audit, closeSockets });
  peopleImportRoutes(app, { auth, people, units, audit });
  apiTokenRoutes(app, auth, tokens, audit);
  auditRoutes(app, auth, audit);
  unitRoutes(app, { auth, audit, db });
  unitActRoutes(app, { auth, audit, db });
  delegationRoutes(app, { auth, audit, db });
  recipientGroupRoutes(app, { auth, audit, db });
  lookRoutes(app, auth, looks, audit);
  planRoutes(app, auth, plans, templates);
  const paper = createPaper();
  fileRoutes(app, auth, plans, paper, looks);
  // Strangers' files get a LibreOffice of their own, started for each.
  const reading = replaced.reading ?? createOffice();
  importRoutes(app, {
    auth,
    plans,
    intake: createIntake(paper, reading),
    importRows: createImportRows(db),
    threadRows: createThreadRows(db),
  });
  const office = replaced.office ?? createOffice({ warm: true });
  // A thread of its own: pages that follow the typing do not wait for somebody's old file.
  const printing = createPaper();
  printRoutes(app, { auth, plans, looks, prints: createPrints(printing, office) });
  healthRoutes(app, {
    troubles: async () => {
      await db.selectFrom('plans').select('id').limit(1).execute();
      const failing = rooms.all().filter(({ isFailing }) => isFailing);
      return failing.length === 0 ? [] : [`the journal of ${failing.length} plans cannot be written`];
    },
  });
  await serveSite(app, config.webDir);
  app.server.on('upgrade', sockets.handleUpgrade);

  const demo = config.demo
    ? await seedDemo({ people, units, groups: createRecipientGroups(db), plans, templates })
    : [];
  const firstAdmin = await addFirstAdmin(people);
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
  log.info({ url, dataDir: config.dataDir, templates: templates.length }, 'started');

  return {
    url,
    port,
    firstAdmin,
    demo,
    storage,
    plans,
    rooms,
    endExpired: sockets.closeEnded,
    async stop() {
      await rooms.stop();
      await sockets.stop();
      await app.close();
      paper.stop();
      printing.stop();
      await office.stop();
      await reading.stop();
      await storage.close();
      log.info('stopped');
    },
  };
}
