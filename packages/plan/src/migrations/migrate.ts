import { SCHEMA_VERSION } from '../schema.ts';

/** Plain ProseMirror JSON; old documents may hold node types that the schema no longer knows. */
export type DocJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocJson[];
  [key: string]: unknown;
};

/** Takes a document of version n to version n + 1 and leaves its input as it was. */
export type Migration = (doc: DocJson) => DocJson;

/** `migrations[0]` leads from version 1 to 2, and so on; one for each step up to SCHEMA_VERSION. */
const migrations: readonly Migration[] = [];

/** Brings a document of an older version to `target` (by default today's). */
export function migrate(
  doc: object,
  from: number,
  steps: readonly Migration[] = migrations,
  target: number = SCHEMA_VERSION,
): DocJson {
  let migrated = doc as DocJson;
  for (let version = from; version < target; version += 1) {
    const step = steps[version - 1];
    if (!step) throw new RangeError(`no migration from version ${version}`);
    migrated = step(migrated);
  }
  return migrated;
}
