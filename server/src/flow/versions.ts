import { createHash } from 'node:crypto';
import {
  asItStands,
  fromYDoc,
  type Plan,
  printedText,
  readPlanFile,
  wordsOf,
  writePlanFile,
} from '@duthao/plan';
import { type PlanState, planStates, type Version } from '@duthao/protocol';
import * as Y from 'yjs';
import type { Looks } from '../accounts/looks.ts';
import type { Paper } from '../files/createPaper.ts';
import { readRounds } from '../opinions/roundRows.ts';
import { titleOf } from '../plans/titleOf.ts';
import type { Database, Tables } from '../storage/tables.ts';
import type { Mover } from './recordEvent.ts';

/** A plan as it is submitted: the document without its review, and the very bytes of its .docx. */
export interface Content {
  readonly title: string;
  /** The document as plan.json. */
  readonly plan: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export type StoredVersion = Omit<Tables['versions'], 'user_id'>;

/** Writes the same .docx as an export does. */
export async function toContent(ydoc: Y.Doc, paper: Paper, looks: Looks): Promise<Content> {
  const title = titleOf(ydoc);
  const doc = asItStands(fromYDoc(ydoc));
  const state = Y.encodeStateAsUpdate(ydoc);
  const bytes = await paper.write('docx', { state, title, look: await looks.get() });
  const text = printedText(doc).join('\n');
  return { title, plan: writePlanFile({ meta: { title }, doc }), text, bytes, sha256: toHash(bytes) };
}

/** The document of a stored version. */
export function toDoc(plan: string): Plan['doc'] {
  return readPlanFile(plan).doc;
}

/** Whether two documents read the same word for word. */
export function haveSameWords(one: Plan['doc'], other: Plan['doc']): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length === others.length && words.every((word, index) => word === others[index]);
}

export async function addVersion(
  trx: Database,
  planId: string,
  { actor, forWhom }: Mover,
  { kind, state, content }: { kind: Version['kind']; state: PlanState; content: Content },
): Promise<number> {
  const last = await findLastVersion(trx, planId);
  const no = (last?.no ?? 0) + 1;
  const bytes = Buffer.from(content.bytes);
  // What is decided on is the text with what was said of it, as both stood at this moment.
  const rounds = JSON.stringify(await readRounds(trx, planId));
  const by = { user_id: actor.id, user_name: actor.name, for_name: forWhom?.name ?? null };
  await trx
    .insertInto('versions')
    .values({
      plan_id: planId,
      no,
      kind,
      time: Date.now(),
      ...by,
      state,
      furthest: state,
      ...content,
      bytes,
      rounds,
    })
    .execute();
  return no;
}

export async function findLastVersion(
  db: Database,
  planId: string,
): Promise<Pick<StoredVersion, 'no' | 'plan' | 'furthest'> | undefined> {
  return db
    .selectFrom('versions')
    .select(['no', 'plan', 'furthest'])
    .where('plan_id', '=', planId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Those that have come as far as `from`, the newest first. */
export async function listVersions(db: Database, planId: string, from: PlanState): Promise<Version[]> {
  const rows = await db
    .selectFrom('versions')
    .select(['no', 'kind', 'time', 'user_name', 'for_name', 'sha256', 'furthest'])
    .where('plan_id', '=', planId)
    .orderBy('no', 'desc')
    .execute();
  return rows
    .filter(({ furthest }) => hasReached(furthest, from))
    .map((row) => ({
      no: row.no,
      kind: row.kind as Version['kind'],
      time: new Date(row.time).toISOString(),
      by: row.user_name,
      forWhom: row.for_name,
      sha256: row.sha256,
    }));
}

export async function findVersion(
  db: Database,
  planId: string,
  no: number,
  from: PlanState,
): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('no', '=', no)
    .executeTakeFirst();
  return row && hasReached(row.furthest, from) ? row : undefined;
}

export const hasReached = (furthest: string, from: PlanState): boolean =>
  planStates.indexOf(furthest as PlanState) >= planStates.indexOf(from);

function toHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
