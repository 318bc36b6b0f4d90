import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createUnits } from '../../units/createUnits.ts';
import type { Database, Tables } from '../tables.ts';
import { migrations } from './index.ts';

let db: Database;
beforeEach(() => {
  const file = new SQLite(':memory:');
  file.pragma('foreign_keys = ON');
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
});
afterEach(() => db.destroy());

it('units, members and plans of an older database stay, as a flat tree of chuyên viên', async () => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  expect((await migrator.migrateTo('0005-accounts')).error).toBeUndefined();
  await sql`insert into users (id, username, name, password_hash, admin, must_change_password, created_at)
    values ('u', 'lan', 'Lan', '', 0, 0, 0)`.execute(db);
  await sql`insert into units (id, name, code, color, position)
    values ('a', 'Văn phòng', 'VP', 0, 0), ('b', 'Phòng Nội vụ', 'NV', 1, 1)`.execute(db);
  await sql`insert into memberships (user_id, unit_id) values ('u', 'b')`.execute(db);
  await sql`insert into plans (id, title, title_folded, state, epoch, schema_version, created_at, created_by)
    values ('p', '', '', 'drafting', 1, 1, 0, 'u')`.execute(db);
  expect((await migrator.migrateToLatest()).error).toBeUndefined();

  const units = createUnits(db);
  expect((await units.list()).map(({ name, parentId, kind }) => [name, parentId, kind])).toEqual([
    ['Văn phòng', null, 'office'],
    ['Phòng Nội vụ', null, 'office'],
  ]);
  await expect(units.add({ name: 'Văn phòng', code: 'VP' })).rejects.toThrow(/Đã có đơn vị/);
  expect(await db.selectFrom('roles').select(['user_id', 'unit_id', 'role']).execute()).toEqual([
    { user_id: 'u', unit_id: 'b', role: 'officer' },
  ]);
  expect((await db.selectFrom('plans').select('drafter_id').execute())[0]).toEqual({ drafter_id: 'u' });
});
