import { createHash } from 'node:crypto';
import { fromYDoc, type Plan, suggestionsOf, writePlanFile } from '@duthao/plan';
import type { User } from '@duthao/protocol';
import { findDraftMark } from '../flow/copies.ts';
import { newId } from '../newId.ts';
import { titleOf } from '../plans/titleOf.ts';
import { peopleForFile, threadsForFile } from '../threads/forFile.ts';
import { sightOf } from '../threads/sight.ts';
import type { ReturnedParts } from './ReturnedParts.ts';

export interface HandedOut {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Writes the copy for work in Word and keeps what it was made of, so that it is known when it comes back. */
export async function handOut(parts: ReturnedParts, user: User, planId: string): Promise<HandedOut> {
  const { db, looks, paper, plans } = parts;
  const { doc, title, seq } = await plans.read(user, planId, (ydoc, version) => ({
    doc: fromYDoc(ydoc),
    title: titleOf(ydoc),
    seq: Number(version.split('.').at(-1)),
  }));
  const plan = writePlanFile(await withReview(parts, user, planId, { doc, meta: { title } }));
  const sha256 = createHash('sha256').update(plan).digest('hex');
  const copyId = (await findSame(parts, planId, user.id, sha256)) ?? newId();
  await db
    .insertInto('handed_copies')
    .values({ id: copyId, plan_id: planId, seq, time: Date.now(), user_id: user.id, plan, sha256 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const draftMark = await findDraftMark(db, planId);
  const identity = { plan: planId, copy: copyId };
  const bytes = await paper.review(plan, await looks.get(), { writtenAt: new Date(), draftMark, identity });
  return { title, bytes };
}

/** The plan with what the person sees of its review: circles of units stay inside. */
async function withReview(
  { db, plans, planRights }: ReturnedParts,
  user: User,
  planId: string,
  { doc, meta }: Plan,
): Promise<Plan> {
  const { stored } = await plans.open(user, planId);
  const threads = await threadsForFile(db, planId, await sightOf(planRights, user, stored));
  const authors = [
    ...suggestionsOf(doc).map(({ author }) => author),
    ...threads.flatMap(({ comments }) => comments.map(({ author }) => author)),
  ];
  return { doc, threads, meta: { ...meta, people: await peopleForFile(db, authors) } };
}

/** The same state fetched again is the same copy. */
async function findSame(
  { db }: ReturnedParts,
  planId: string,
  userId: string,
  sha256: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('handed_copies')
    .select('id')
    .where('plan_id', '=', planId)
    .where('user_id', '=', userId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.id;
}
