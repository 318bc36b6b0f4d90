import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Tables in which lines come and go because people sign in, are shown a plan, or are refused; the journal is compared
 * line by line.
 */
const restless = new Set([
  'updates',
  'snapshots',
  'sessions',
  'client_ids',
  'audit',
  'api_tokens',
  'invitations',
]);

/** A count of what stands in the text, written a moment after it; the text itself is compared. */
const LATE = 'open_suggestions';

export interface Disk {
  /** A digest of every table. */
  readonly tables: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  /** How far the journals of all plans go. */
  readonly ends: ReadonlyMap<string, number>;
}

export interface JournalLine {
  readonly planId: string;
  readonly authorId: string | null;
  readonly clientId: number;
}

function read<Result>(data: string, work: (file: DatabaseSync) => Result): Result {
  const file = new DatabaseSync(`${data}/duthao.sqlite`, { readOnly: true });
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** What stands on the disk now. */
export function readDisk(data: string): Disk {
  return read(data, (file) => {
    const names = file.prepare("select name from sqlite_master where type = 'table' order by name").all();
    const tables = names
      .map(({ name }) => String(name))
      .filter((name) => !restless.has(name))
      .map((name): [string, string] => {
        const hash = createHash('sha256');
        for (const row of file.prepare(`select * from "${name}"`).all()) {
          hash.update(JSON.stringify({ ...row, [LATE]: undefined }));
        }
        return [name, hash.digest('hex')];
      });
    const ends = file.prepare('select plan_id, max(seq) as last from updates group by plan_id').all();
    return {
      tables: new Map(tables),
      files: readdirSync(data, { recursive: true }).map(String).toSorted(),
      ends: new Map(ends.map(({ plan_id, last }) => [String(plan_id), Number(last)])),
    };
  });
}

/** What has been added to the journals since. */
export function journalSince(data: string, { ends }: Disk): JournalLine[] {
  return read(data, (file) =>
    file
      .prepare('select plan_id, seq, author_id, client_id from updates')
      .all()
      .filter(({ plan_id, seq }) => Number(seq) > (ends.get(String(plan_id)) ?? 0))
      .map(({ plan_id, author_id, client_id }) => ({
        planId: String(plan_id),
        authorId: author_id === null ? null : String(author_id),
        clientId: Number(client_id),
      })),
  );
}

/** Whose a suggestion is or was, once that is written down. */
export function authorOnDisk(data: string, id: string): unknown {
  return read(
    data,
    (file) => file.prepare('select author_id from suggestion_authors where id = ?').get(id)?.['author_id'],
  );
}

/** Names of the tables and files that differ. */
export function changedOnDisk(before: Disk, after: Disk): string[] {
  const tables = [...after.tables].filter(([name, digest]) => before.tables.get(name) !== digest);
  const files = after.files.filter((name) => !before.files.includes(name));
  return [...tables.map(([name]) => name), ...files.map((name) => `file ${name}`)];
}
