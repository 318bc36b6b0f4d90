import { randomBytes } from 'node:crypto';
import type { ApiToken, NewApiToken, NewApiTokenAnswer, TokenScope } from '@duthao/protocol';
import type { Selectable } from 'kysely';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import type { Database, Tables } from '../storage/tables.ts';
import { hashToken } from './sessions.ts';

const DAY = 24 * 3600 * 1000;
/** The last use is written at most so often. */
const TOUCH_EVERY = 5 * 60 * 1000;
const MOST_TOKENS = 50;

/**
 * Tokens by which programs act in a person's name; the database knows only their hashes. `prefix` tells at which
 * agency's door a token knocks.
 */
export function createApiTokens(db: Database, prefix = 'duthao_') {
  const list = async (userId: string): Promise<ApiToken[]> => {
    const query = db.selectFrom('api_tokens').selectAll().where('user_id', '=', userId);
    const rows = await query.where('expires_at', '>', Date.now()).orderBy('created_at', 'desc').execute();
    return rows.map(toApiToken);
  };

  return {
    list,
    prefix,

    async make(userId: string, { name, scope, days }: NewApiToken): Promise<NewApiTokenAnswer> {
      const now = Date.now();
      await db.deleteFrom('api_tokens').where('expires_at', '<=', now).execute();
      if ((await list(userId)).length >= MOST_TOKENS) {
        throw new Refusal('conflict', 'Đã có quá nhiều mã truy cập; đề nghị thu hồi mã không còn dùng.');
      }
      const token = `${prefix}${randomBytes(32).toString('base64url')}`;
      const row = {
        id: newId(),
        token_hash: hashToken(token),
        user_id: userId,
        name: name.normalize('NFC'),
        scope,
        created_at: now,
        expires_at: now + days * DAY,
        last_used_at: null,
      };
      await db.insertInto('api_tokens').values(row).execute();
      return { ...toApiToken(row), token };
    },

    async find(token: string): Promise<{ id: string; userId: string; scope: TokenScope } | undefined> {
      const now = Date.now();
      const row = await db
        .selectFrom('api_tokens')
        .selectAll()
        .where('token_hash', '=', hashToken(token))
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!row) return undefined;
      if ((row.last_used_at ?? 0) < now - TOUCH_EVERY) {
        await db.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', row.id).execute();
      }
      return { id: row.id, userId: row.user_id, scope: row.scope };
    },

    /** Those of the given tokens that are neither revoked nor run out. */
    async stillOpen(ids: readonly string[]): Promise<Set<string>> {
      const query = db.selectFrom('api_tokens').select('id').where('expires_at', '>', Date.now());
      return new Set((await query.where('id', 'in', [...ids]).execute()).map(({ id }) => id));
    },

    /** Resolves with the token's name, or undefined when the person has none of this id. */
    async revoke(userId: string, id: string): Promise<string | undefined> {
      const query = db.deleteFrom('api_tokens').where('id', '=', id).where('user_id', '=', userId);
      return (await query.returning('name').executeTakeFirst())?.name;
    },

    async revokeAll(userId: string): Promise<void> {
      await db.deleteFrom('api_tokens').where('user_id', '=', userId).execute();
    },
  };
}

export type ApiTokens = ReturnType<typeof createApiTokens>;

function toApiToken(row: Selectable<Tables['api_tokens']>): ApiToken {
  const { id, name, scope, created_at, expires_at, last_used_at } = row;
  return {
    id,
    name,
    scope,
    createdAt: new Date(created_at).toISOString(),
    expiresAt: new Date(expires_at).toISOString(),
    lastUse: last_used_at === null ? null : new Date(last_used_at).toISOString(),
  };
}
