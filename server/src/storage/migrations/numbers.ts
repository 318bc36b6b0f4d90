import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Numbers of issued documents (own register, or taken elsewhere), signed files that came back, PDFs handed out. */
export const numbers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await growPlans(db);
    await createSettings(db);
    await createNumbers(db);
    await createFiles(db);
  },
};

async function growPlans({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('plans').addColumn('number', 'text').execute();
  await schema.alterTable('plans').addColumn('number_code', 'text').execute();
  await schema.alterTable('plans').addColumn('dated_on', 'text').execute();
  await schema
    .alterTable('plans')
    .addColumn('letterhead_due', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function createSettings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('number_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('split', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('number_starts')
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('first', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('number_starts_key', ['year', 'series'])
    .execute();
}

async function createNumbers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('numbers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer')
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('issuer_key', 'text', (column) => column.notNull())
    .addColumn('dated_on', 'text', (column) => column.notNull())
    .addColumn('signed_on', 'text')
    .addColumn('plan_id', 'text', (column) => column.references('plans.id'))
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.references('users.id'))
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addColumn('void_reason', 'text')
    .addColumn('voided_at', 'bigint')
    .addColumn('sent_on', 'text')
    .addColumn('copies', 'integer')
    .addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  // Never reused, not even after it was voided.
  await sql`create unique index numbers_series on numbers (year, series, ordinal) where source = 'own'`.execute(
    db,
  );
  // A wrong record of another system's number gives that number free for the plan that really has it.
  await sql`create unique index numbers_named on numbers (year, issuer_key, code, number)
    where code is not null and not (source = 'elsewhere' and state = 'void')`.execute(db);
  await sql`create unique index numbers_plan on numbers (plan_id) where state = 'taken'`.execute(db);
}

async function createFiles({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('signed_files')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('comparison', 'text', (column) => column.notNull())
    .addColumn('received_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('made_pdfs')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('docx_sha256', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('made_pdfs_key', ['plan_id', 'docx_sha256'])
    .execute();
}
