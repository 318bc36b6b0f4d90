import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The agency's look as JSON; null until an administrator has chosen one. */
export const agencyLook: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('agency').addColumn('look', 'text').execute();
  },
};
