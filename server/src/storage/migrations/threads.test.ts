import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database, Tables } from '../tables.ts';
import { migrations } from './index.ts';

let db: Database;
beforeEach(() => {
  const file = new SQLite(':memory:');
  file.pragma('foreign_keys = ON');
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
});
afterEach(() => db.destroy());

it('comments that came with files become threads like others, new to nobody', async () => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  expect((await migrator.migrateTo('0011-agencies')).error).toBeUndefined();
  await sql`insert into users (id, username, name, password_hash, admin, must_change_password, created_at)
    values ('u', 'lan', 'Lan', '', 0, 0, 0)`.execute(db);
  await sql`insert into plans (id, title, title_folded, state, epoch, schema_version, created_at, created_by)
    values ('p', '', '', 'drafting', 1, 1, 0, 'u')`.execute(db);
  await sql`insert into threads (plan_id, id, position, done, quote) values ('p', 't', 0, 1, 'chỗ cũ')`.execute(
    db,
  );
  await sql`insert into comments (plan_id, thread_id, position, author, time, text)
    values ('p', 't', 0, 'Ông A', null, 'Xem lại'), ('p', 't', 1, 'Bà B', null, 'Đã xem')`.execute(db);
  expect((await migrator.migrateToLatest()).error).toBeUndefined();

  const [thread] = await db.selectFrom('threads').selectAll().execute();
  expect(thread).toMatchObject({ id: 't', done: 1, quote: 'chỗ cũ', unit_id: null, news: 0 });
  const comments = await db.selectFrom('comments').select(['id', 'author', 'text', 'is_gone']).execute();
  expect(comments).toEqual([
    { id: 'c0', author: 'Ông A', text: 'Xem lại', is_gone: 0 },
    { id: 'c1', author: 'Bà B', text: 'Đã xem', is_gone: 0 },
  ]);
});
