import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Comments that people of the agency write; those that came with files become threads like all others. */
export const threads: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await growThreads(db);
    await growComments(db);
    await db.schema
      .createTable('thread_reads')
      .addColumn('plan_id', 'text', (column) => column.notNull())
      .addColumn('thread_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('news', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('thread_reads_key', ['plan_id', 'user_id', 'thread_id'])
      .addForeignKeyConstraint('thread_reads_thread', ['plan_id', 'thread_id'], 'threads', ['plan_id', 'id'])
      .execute();
  },
};

async function growThreads({ schema }: Kysely<unknown>): Promise<void> {
  const texts = ['node_id', 'suggestion_id', 'from_position', 'to_position', 'proposal', 'done_by'] as const;
  for (const name of texts) await schema.alterTable('threads').addColumn(name, 'text').execute();
  await schema
    .alterTable('threads')
    .addColumn('unit_id', 'text', (column) => column.references('units.id'))
    .execute();
  await schema.alterTable('threads').addColumn('done_at', 'bigint').execute();
  // What is there at this moment is new to nobody.
  await schema
    .alterTable('threads')
    .addColumn('news', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('plans')
    .addColumn('open_suggestions', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function growComments(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const add = () => schema.alterTable('comments');
  await add()
    .addColumn('id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await add()
    .addColumn('author_id', 'text', (column) => column.references('users.id'))
    .execute();
  await add()
    .addColumn('unit_id', 'text', (column) => column.references('units.id'))
    .execute();
  await add().addColumn('edited_at', 'bigint').execute();
  await add()
    .addColumn('is_gone', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await add()
    .addColumn('refs', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  // Told apart within their thread only, as they are asked for.
  await sql`update comments set id = 'c' || position`.execute(db);
}
