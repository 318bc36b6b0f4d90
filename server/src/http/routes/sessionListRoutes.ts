import type { OpenSession } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import type { People } from '../../accounts/people.ts';
import { createSessions, type Sessions } from '../../accounts/sessions.ts';
import { Refusal } from '../../refusal.ts';
import type { Auth } from '../createAuth.ts';
import { getAccount } from './accountRoutes.ts';

export interface SessionListParts {
  readonly auth: Auth;
  readonly people: People;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly closeSockets: (sessionIds: readonly string[]) => void;
  /** Sessions that have a plan open. */
  readonly sessionsHere: () => ReadonlySet<string>;
}

type OneSession = { Params: { id: string } };
type OneUser = { Params: { userId: string } };

/** Where somebody is signed in: one's own sessions, and for administrators a person's. */
export function sessionListRoutes(app: FastifyInstance, parts: SessionListParts): void {
  ownSessions(app, parts);
  sessionsOfPerson(app, parts);
}

function ownSessions(app: FastifyInstance, parts: SessionListParts): void {
  const { auth, sessions, closeSockets } = parts;

  app.get('/api/sessions', async (request) => {
    const { user, sessionId } = await auth.atBrowser(request);
    return list(parts, user.id, sessionId);
  });

  app.delete<OneSession>('/api/sessions/:id', async (request, reply) => {
    const { user } = await auth.atBrowser(request);
    const { id } = request.params;
    if (!(await sessions.close(user.id, id))) throw noSession();
    closeSockets([id]);
    return reply.code(204).send();
  });

  app.delete('/api/sessions', async (request, reply) => {
    const { user, sessionId } = await auth.atBrowser(request);
    closeSockets(await sessions.closeAll(user.id, sessionId));
    return reply.code(204).send();
  });
}

function sessionsOfPerson(app: FastifyInstance, parts: SessionListParts): void {
  const { auth, people, audit, closeSockets } = parts;

  app.get<OneUser>('/api/users/:userId/sessions', async (request) => {
    const { sessionId } = await auth.admin(request);
    const { user } = await getAccount(people, request.params.userId);
    return list(parts, user.id, sessionId);
  });

  app.delete<{ Params: { userId: string; id: string } }>(
    '/api/users/:userId/sessions/:id',
    async (request, reply) => {
      const { user: actor } = await auth.admin(request);
      const { user: subject } = await getAccount(people, request.params.userId);
      const { id } = request.params;
      await audit.transact(async (trx, record) => {
        if (!(await createSessions(trx).close(subject.id, id))) throw noSession();
        await record({ actor, action: 'sessionEnded', subject });
      });
      closeSockets([id]);
      return reply.code(204).send();
    },
  );

  app.delete<OneUser>('/api/users/:userId/sessions', async (request, reply) => {
    const { user: actor, sessionId } = await auth.admin(request);
    const { user: subject } = await getAccount(people, request.params.userId);
    const ended = await audit.transact(async (trx, record) => {
      await record({ actor, action: 'sessionsEnded', subject });
      return createSessions(trx).closeAll(subject.id, sessionId);
    });
    closeSockets(ended);
    return reply.code(204).send();
  });
}

const noSession = (): Refusal =>
  new Refusal('notFound', 'Phiên đăng nhập này đã kết thúc; đề nghị tải lại trang.');

async function list(parts: SessionListParts, userId: string, currentId: string): Promise<OpenSession[]> {
  const here = parts.sessionsHere();
  return (await parts.sessions.list(userId)).map(({ id, agent, address, since, lastUse }) => ({
    id,
    agent,
    address,
    since: new Date(since).toISOString(),
    lastUse: new Date(lastUse).toISOString(),
    inPlan: here.has(id),
    current: id === currentId,
  }));
}
