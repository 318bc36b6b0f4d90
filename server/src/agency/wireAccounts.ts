import type { User } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import { accountRoutes } from '../http/routes/accountRoutes.ts';
import { apiTokenRoutes } from '../http/routes/apiTokenRoutes.ts';
import { auditRoutes } from '../http/routes/auditRoutes.ts';
import { delegationRoutes } from '../http/routes/delegationRoutes.ts';
import { invitationRoutes } from '../http/routes/invitationRoutes.ts';
import { lookRoutes } from '../http/routes/lookRoutes.ts';
import { peopleImportRoutes } from '../http/routes/peopleImportRoutes.ts';
import { peopleRoutes } from '../http/routes/peopleRoutes.ts';
import { recipientGroupRoutes } from '../http/routes/recipientGroupRoutes.ts';
import { sessionListRoutes } from '../http/routes/sessionListRoutes.ts';
import { sessionRoutes } from '../http/routes/sessionRoutes.ts';
import { signOnRoutes } from '../http/routes/signOnRoutes.ts';
import { unitActRoutes, unitRoutes } from '../http/routes/unitRoutes.ts';
import { readsRegister } from '../numbers/clerkOf.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Routes about people, units and the agency itself. */
export function wireAccounts(app: FastifyInstance, parts: AgencyParts): void {
  const { db, auth, people, units, looks, sessions, tokens, audit, limits, sockets, rooms, place, log } =
    parts;
  const { refreshUsers } = rooms;
  const { closeSessions: closeSockets, sessionsHere } = sockets;
  const mayReadRegister = (user: User): Promise<boolean> => readsRegister(db, user);
  sessionRoutes(app, {
    auth,
    people,
    looks,
    sessions,
    limits,
    audit,
    closeSockets,
    readsRegister: mayReadRegister,
  });
  peopleRoutes(app, auth, people, audit);
  accountRoutes(app, { auth, people, audit, closeSockets, refreshUsers });
  sessionListRoutes(app, { auth, people, sessions, audit, closeSockets, sessionsHere });
  const linkPrefix = (): string => place.doors.prefixOf(place.slug);
  invitationRoutes(app, { db, auth, sessions, audit, closeSockets, linkPrefix });
  peopleImportRoutes(app, { auth, people, units, audit });
  apiTokenRoutes(app, auth, tokens, audit);
  auditRoutes(app, auth, audit);
  unitRoutes(app, { auth, audit, db, refreshUsers });
  unitActRoutes(app, { auth, audit, db, refreshUsers });
  delegationRoutes(app, { auth, audit, db, refreshUsers });
  recipientGroupRoutes(app, { auth, audit, db });
  signOnRoutes(app, { db, auth, sessions, audit, log });
  lookRoutes(app, auth, looks, audit);
}
