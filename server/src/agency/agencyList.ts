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

/** `showNames`: strangers are shown the names of the agencies that share an address. */
const listSchema = z.object({ agencies: z.array(entrySchema), showNames: z.boolean().default(false) });
type AgencyList = z.infer<typeof listSchema>;

const pathOf = (dataDir: string): string => join(dataDir, 'agencies.json');

/** Where an agency keeps everything. */
export function agencyDir(dataDir: string, slug: string): string {
  return slug === FIRST ? dataDir : join(dataDir, 'agencies', slug);
}

/** Where the data of an agency lie that was taken out of the installation. */
export const removedDir = (dataDir: string, slug: string, day: string): string =>
  join(dataDir, 'agencies-removed', `${slug}-${day}`);

/** All agencies of the installation, the first one first. Throws StorageError when the list cannot be understood. */
export function readAgencyList(dataDir: string): AgencyEntry[] {
  const { agencies: listed } = readListed(pathOf(dataDir));
  const first = listed.find(({ slug }) => slug === FIRST) ?? { slug: FIRST, host: null };
  return [first, ...listed.filter(({ slug }) => slug !== FIRST)];
}

/** Whether the sign-in page names the agencies that share its address to everybody; unless told, it does not. */
export const showsNames = (dataDir: string): boolean => readListed(pathOf(dataDir)).showNames;

function readListed(path: string): AgencyList {
  try {
    return listSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { agencies: [], showNames: false };
    }
    throw new StorageError(
      `Danh sách cơ quan ${path} bị hỏng; đề nghị khôi phục tệp này từ bản sao lưu rồi khởi động lại.`,
      { cause: error },
    );
  }
}

/** Written beside and renamed, so that a running server never reads half of it. */
export function writeAgencyList(
  dataDir: string,
  agencies: readonly AgencyEntry[],
  showNames = showsNames(dataDir),
): void {
  mkdirSync(dataDir, { recursive: true });
  const path = pathOf(dataDir);
  writeFileSync(`${path}.new`, `${JSON.stringify({ agencies, showNames }, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** Another text whenever the list has been written again. */
export function agencyListVersion(dataDir: string): string {
  const found = statSync(pathOf(dataDir), { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
}
