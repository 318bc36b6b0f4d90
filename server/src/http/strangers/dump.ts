import { sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';

/** Columns that reading alone moves on. */
const passing = new Set(['sessions.expires_at', 'api_tokens.last_used_at']);

/** Everything that an agency keeps, a line a row, so that two dumps tell whether anything was changed between them. */
export async function dump(db: Database, without: readonly string[] = []): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(db);
  const lines: string[] = [];
  for (const { name } of tables.rows.filter((table) => !without.includes(table.name))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    for (const row of rows) {
      const kept = Object.entries(row).filter(([column]) => !passing.has(`${name}.${column}`));
      lines.push(`${name} ${JSON.stringify(kept)}`);
    }
  }
  return lines.toSorted();
}
