import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../newId.ts';
import type { Database } from '../storage/tables.ts';

const DAY = 24 * 3600 * 1000;
/** A session ends when it has not been used for so long. */
export const SESSION_LIFETIME = 14 * DAY;
/** The end slides at most so often, or every request would write to disk. */
const SLIDE_EVERY = DAY;

export interface OpenSession {
  readonly id: string;
  readonly userId: string;
}

/** Sessions by their cookie's token; the database knows only the token's hash. */
export function createSessions(db: Database) {
  /** Hashes of the tokens that were found since the start. */
  const seen = new Set<string>();

  return {
    /** Whether the token has lately opened a session here, asked without the database. */
    isKnown: (token: string): boolean => seen.has(hashToken(token)),

    async open(userId: string): Promise<OpenSession & { token: string }> {
      const token = randomBytes(32).toString('base64url');
      const id = newId();
      const now = Date.now();
      const row = { id, token_hash: hashToken(token), user_id: userId, created_at: now };
      await db.deleteFrom('sessions').where('expires_at', '<', now).execute();
      await db
        .insertInto('sessions')
        .values({ ...row, expires_at: now + SESSION_LIFETIME })
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

    async close(id: string): Promise<void> {
      await db.deleteFrom('sessions').where('id', '=', id).execute();
    },

    /** Those of the given sessions that are still open. */
    async stillOpen(ids: readonly string[]): Promise<Set<string>> {
      const query = db.selectFrom('sessions').select('id').where('expires_at', '>', Date.now());
      return new Set((await query.where('id', 'in', [...ids]).execute()).map(({ id }) => id));
    },

    /** All sessions of a person but one, as after a change of password; resolves with the ids that ended. */
    async closeOthers(userId: string, keptId: string): Promise<string[]> {
      const ended = await db
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .where('id', '!=', keptId)
        .returning('id')
        .execute();
      return ended.map(({ id }) => id);
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
