import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Places of plans given to units and persons, until when, and what others changed there; guests; reports back. */
export const places: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createAssignments(db);
    await createChanges(db);
    await createGuests(db);
  },
};

async function createAssignments({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('assignments')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('is_gone', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('due_place_id', 'text')
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('started_at', 'bigint')
    .addColumn('done_at', 'bigint')
    .addColumn('done_by', 'text', (column) => column.references('users.id'))
    .addColumn('confirmed_at', 'bigint')
    .addColumn('confirmed_by', 'text', (column) => column.references('users.id'))
    .addColumn('text', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('assignments_key', ['plan_id', 'place_id', 'unit_id'])
    .execute();
  await schema
    .createTable('assignment_people')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addPrimaryKeyConstraint('assignment_people_key', ['plan_id', 'place_id', 'unit_id', 'user_id'])
    .execute();
  await schema
    .createTable('place_dues')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('place_dues_key', ['plan_id', 'place_id'])
    .execute();
}

async function createChanges({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('place_changes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('author_id', 'text', (column) => column.references('users.id'))
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint')
    .addColumn('seen_by', 'text', (column) => column.references('users.id'))
    .execute();
  await schema
    .createIndex('place_changes_unseen')
    .on('place_changes')
    .columns(['plan_id', 'unit_id', 'seen_at'])
    .execute();
}

async function createGuests({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('plan_guests')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('invited_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('invited_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_guests_key', ['plan_id', 'user_id'])
    .execute();
  await schema
    .createTable('report_backs')
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('suggestion_id', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('reported_by', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('reported_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_backs_key', ['plan_id', 'suggestion_id'])
    .execute();
}
