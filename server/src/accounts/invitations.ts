import { randomBytes } from 'node:crypto';
import type { Database } from '../storage/tables.ts';
import { hashToken } from './sessions.ts';

/** A week: who is away for some days still comes in. */
const LIFETIME = 7 * 24 * 3600 * 1000;

export interface Invitation {
  readonly userId: string;
  readonly expiresAt: number;
}

/** Links that let a person in once; the database knows only their tokens' hashes. */
export function createInvitations(db: Database) {
  const withdraw = async (userId: string): Promise<void> => {
    await db.deleteFrom('invitations').where('user_id', '=', userId).execute();
  };

  return {
    withdraw,

    /** A new link; an earlier one of the same person ends. */
    async make(userId: string, now = Date.now()): Promise<Invitation & { token: string }> {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = now + LIFETIME;
      await withdraw(userId);
      await db
        .insertInto('invitations')
        .values({ token_hash: hashToken(token), user_id: userId, expires_at: expiresAt })
        .execute();
      return { token, userId, expiresAt };
    },

    async find(token: string): Promise<Invitation | undefined> {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('token_hash', '=', hashToken(token))
        .where('expires_at', '>', Date.now())
        .executeTakeFirst();
      return row && { userId: row.user_id, expiresAt: row.expires_at };
    },
  };
}
