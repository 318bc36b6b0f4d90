import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Signing in through the agency's own provider, and recipients that are no units of the agency. */
export const agencies: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('single_sign_on')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('client_secret', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('sign_on_links')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('linked_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('sign_on_links_key', ['issuer', 'subject'])
      .addUniqueConstraint('sign_on_links_one', ['issuer', 'user_id'])
      .execute();
    await schema
      .alterTable('recipient_groups')
      .addColumn('others', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  },
};
