import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../newId.ts';
import type { Database } from '../storage/tables.ts';

const DAY = 24 * 3600 * 1000;
/** A session ends when it has not been used for so long. */
export const SESSION_LIFETIME = 14 * DAY;
/** The end slides at most so often, or every request would write to disk; it tells the last use as well. */
const SLIDE_EVERY = 5 * 60 * 1000;

export interface OpenSession {
  readonly id: string;
  readonly userId: string;
}

/** Where a session was opened, as the browser and the network say. */
export interface Origin {
  readonly agent: string;
  readonly address: string;
}

export interface ListedSession extends OpenSession, Origin {
  readonly since: number;
  readonly lastUse: number;
}

const MAX_AGENT = 300;

/** Sessions by their cookie's token; the database knows only the token's hash. */
export function createSessions(db: Database) {
  /** Hashes of the tokens that were found since the start. */
  const seen = new Set<string>();

  return {
    /** Whether the token has lately opened a session here, asked without the database. */
    isKnown: (token: string): boolean => seen.has(hashToken(token)),

    async open(userId: string, { agent, address }: Origin): Promise<OpenSession & { token: string }> {
      const token = randomBytes(32).toString('base64url');
      const id = newId();
      const now = Date.now();
      const row = { id, token_hash: hashToken(token), user_id: userId, created_at: now, address };
      await db.deleteFrom('sessions').where('expires_at', '<', now).execute();
      await db
        .insertInto('sessions')
        .values({ ...row, agent: agent.slice(0, MAX_AGENT), expires_at: now + SESSION_LIFETIME })
        .execute();
      return { id, userId, token };
    },

    async find(token: string | undefined): Promise<OpenSession | undefined> {
      if (!token) return undefined;
      const now = Date.now();
      const hash = hashToken(token);
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('token_hash', '=', hash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!row) {
        seen.delete(hash);
        return undefined;
      }
      seen.add(hash);
      if (row.expires_at < now + SESSION_LIFETIME - SLIDE_EVERY) {
        const expires = { expires_at: now + SESSION_LIFETIME };
        await db.updateTable('sessions').set(expires).where('id', '=', row.id).execute();
      }
      return { id: row.id, userId: row.user_id };
    },

    /** Those of a person, the last used first. */
    async list(userId: string): Promise<ListedSession[]> {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('user_id', '=', userId)
        .where('expires_at', '>', Date.now())
        .orderBy('expires_at', 'desc')
        .execute();
      return rows.map(({ id, agent, address, created_at: since, expires_at: end }) => {
        return { id, userId, agent, address, since, lastUse: end - SESSION_LIFETIME };
      });
    },

    /** Ends one session of a person; false when it is not there. */
    async close(userId: string, id: string): Promise<boolean> {
      const query = db.deleteFrom('sessions').where('id', '=', id).where('user_id', '=', userId);
      return (await query.returning('id').executeTakeFirst()) !== undefined;
    },

    /** Those of the given sessions that are still open. */
    async stillOpen(ids: readonly string[]): Promise<Set<string>> {
      const query = db.selectFrom('sessions').select('id').where('expires_at', '>', Date.now());
      return new Set((await query.where('id', 'in', [...ids]).execute()).map(({ id }) => id));
    },

    /** All sessions of a person, or all but one; resolves with the ids that ended. */
    async closeAll(userId: string, keptId?: string): Promise<string[]> {
      let query = db.deleteFrom('sessions').where('user_id', '=', userId);
      if (keptId !== undefined) query = query.where('id', '!=', keptId);
      return (await query.returning('id').execute()).map(({ id }) => id);
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

/** What the database knows of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
