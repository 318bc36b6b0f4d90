import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Rounds of opinions: who was asked about which text, what they said, and what was answered; the agency's rules for it. */
export const opinions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createRounds(db);
    await createOpinions(db);
    await createFiles(db);
  },
};

async function createRounds({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('opinion_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('silence', 'text', (column) => column.notNull())
    .addColumn('silence_sentence', 'text', (column) => column.notNull())
    .addColumn('checks', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('rounds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('sent_by_name', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('silence', 'text', (column) => column.notNull())
    .addColumn('silence_sentence', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('plan', 'text', (column) => column.notNull())
    .addUniqueConstraint('rounds_no', ['plan_id', 'kind', 'no'])
    .execute();
  await schema
    .createTable('round_addressees')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('ref_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint')
    .addColumn('answered_by', 'text')
    .addColumn('entered_by', 'text')
    .addColumn('letter', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('checks', 'text', (column) => column.notNull())
    .addColumn('reminded_at', 'bigint')
    .execute();
  await schema
    .createIndex('round_addressees_round')
    .on('round_addressees')
    .columns(['round_id', 'position'])
    .execute();
  await schema
    .createIndex('round_addressees_ref')
    .on('round_addressees')
    .columns(['kind', 'ref_id'])
    .execute();
}

async function createOpinions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('disputes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('opinions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('addressee_id', 'text', (column) => column.notNull().references('round_addressees.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('place_id', 'text')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('thread_id', 'text')
    .addColumn('suggestion_ids', 'text', (column) => column.notNull())
    .addColumn('response_kind', 'text')
    .addColumn('response_words', 'text')
    .addColumn('response_by', 'text')
    .addColumn('response_at', 'bigint')
    .addColumn('group_id', 'text')
    .addColumn('dispute_id', 'text', (column) => column.references('disputes.id'))
    .execute();
  await schema
    .createIndex('opinions_addressee')
    .on('opinions')
    .columns(['addressee_id', 'made_at'])
    .execute();
}

async function createFiles({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('answer_files')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('addressee_id', 'text', (column) => column.notNull().references('round_addressees.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('answer_files_addressee').on('answer_files').column('addressee_id').execute();
}
