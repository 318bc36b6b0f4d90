import type { Migration } from 'kysely/migration';
import { movedSeq } from './movedSeq.ts';
import { start } from './start.ts';

/** In the order of their names; one that has run on any machine is never changed. */
export const migrations: Record<string, Migration> = { '0001-start': start, '0002-moved-seq': movedSeq };
