import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StorageError } from '../storage/StorageError.ts';

/** The agency whose data stand in the data directory itself: the only one of most installations. */
export const FIRST = 'mac-dinh';

export const slugSchema = z.string().regex(/^[a-z0-9](?:-?[a-z0-9]){0,39}$/);
/** A host name with its port where that is not the usual one; lower case. */
export const hostSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/);

const entrySchema = z.object({ slug: slugSchema, host: hostSchema.nullable() });
export type AgencyEntry = z.infer<typeof entrySchema>;

const listSchema = z.object({ agencies: z.array(entrySchema) });

const pathOf = (dataDir: string): string => join(dataDir, 'agencies.json');

/** Where an agency keeps everything. */
export function agencyDir(dataDir: string, slug: string): string {
  return slug === FIRST ? dataDir : join(dataDir, 'agencies', slug);
}

/** All agencies of the installation, the first one first. Throws StorageError when the list cannot be understood. */
export function readAgencyList(dataDir: string): AgencyEntry[] {
  const listed = readListed(pathOf(dataDir));
  const first = listed.find(({ slug }) => slug === FIRST) ?? { slug: FIRST, host: null };
  return [first, ...listed.filter(({ slug }) => slug !== FIRST)];
}

function readListed(path: string): AgencyEntry[] {
  try {
    return listSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).agencies;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new StorageError(
      `Danh sách cơ quan ${path} bị hỏng; đề nghị khôi phục tệp này từ bản sao lưu rồi khởi động lại.`,
      { cause: error },
    );
  }
}

/** Written beside and renamed, so that a running server never reads half of it. */
export function writeAgencyList(dataDir: string, agencies: readonly AgencyEntry[]): void {
  mkdirSync(dataDir, { recursive: true });
  const path = pathOf(dataDir);
  writeFileSync(`${path}.new`, `${JSON.stringify({ agencies }, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** Another text whenever the list has been written again. */
export function agencyListVersion(dataDir: string): string {
  const found = statSync(pathOf(dataDir), { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
}
