import { defaultLook, type Look, parseLook } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';

/** How the agency's documents look; kept beside its name. */
export function createLooks(db: Database) {
  return {
    async get(): Promise<Look> {
      const row = await db.selectFrom('agency').select('look').executeTakeFirst();
      return row?.look ? parseLook(JSON.parse(row.look)) : defaultLook;
    },

    async set(look: Look): Promise<void> {
      const written = { look: JSON.stringify(look) };
      await db
        .insertInto('agency')
        .values({ id: 1, name: '', superior: '', place: '', code: '', ...written })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
        .execute();
    },
  };
}

export type Looks = ReturnType<typeof createLooks>;
