import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Whose opinion a comment is, once it has left its unit; which words of an opinion were answered; and rounds as they
 * stood when a version was submitted.
 */
export const rounds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema.alterTable('threads').addColumn('giver_id', 'text').execute();
    // What has left a unit with an answer, or came in a body's file, is the opinion of who was asked.
    await sql`update threads set giver_id = (
      select max(opinions.addressee_id) from opinions where opinions.thread_id = threads.id
    ) where unit_id is null`.execute(db);
    await schema.alterTable('opinions').addColumn('worded_at', 'bigint').execute();
    await schema
      .createTable('opinion_wordings')
      .addColumn('opinion_id', 'text', (column) => column.notNull().references('opinions.id'))
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('response_kind', 'text', (column) => column.notNull())
      .addColumn('response_words', 'text', (column) => column.notNull())
      .addColumn('response_by', 'text', (column) => column.notNull())
      .addColumn('response_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('opinion_wordings_key', ['opinion_id', 'until'])
      .execute();
    await schema.alterTable('versions').addColumn('rounds', 'text').execute();
    await schema.alterTable('answer_files').addColumn('dropped_at', 'bigint').execute();
  },
};
