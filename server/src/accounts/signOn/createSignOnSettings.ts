import { type SignOn, signOnSchema } from '@duthao/protocol';
import type { Database } from '../../storage/tables.ts';

export interface StoredSignOn {
  readonly settings: SignOn;
  readonly clientSecret: string;
}

/** How people sign in through the agency's provider; the secret is kept to be used, and never told again. */
export function createSignOnSettings(db: Database) {
  return {
    async find(): Promise<StoredSignOn | undefined> {
      const row = await db.selectFrom('single_sign_on').selectAll().executeTakeFirst();
      return (
        row && { settings: signOnSchema.parse(JSON.parse(row.settings)), clientSecret: row.client_secret }
      );
    },

    async set({ settings, clientSecret }: StoredSignOn): Promise<void> {
      const row = { settings: JSON.stringify(settings), client_secret: clientSecret };
      await db
        .insertInto('single_sign_on')
        .values({ id: 1, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    async remove(): Promise<void> {
      await db.deleteFrom('single_sign_on').execute();
    },

    /** Whoever comes next under this name is bound to it anew. */
    async unlink(userId: string): Promise<void> {
      await db.deleteFrom('sign_on_links').where('user_id', '=', userId).execute();
    },
  };
}
