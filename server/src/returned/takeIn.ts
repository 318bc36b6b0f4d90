import { createHash } from 'node:crypto';
import {
  fromYDoc,
  type MergedReturn,
  mergeReturned,
  updateYDoc,
  type WordComment,
  type WordFile,
} from '@duthao/plan';
import type { ReturnedAnswer, ReturnedFrom, ReturnedReport, ReturnedWarning, User } from '@duthao/protocol';
import { newId } from '../newId.ts';
import type { Inside } from '../rooms/Room.ts';
import { addFromFile } from '../opinions/fromFile.ts';
import { addForeignComments, addForeignThreads, type ForeignComment } from '../threads/addForeign.ts';
import { insertThread } from '../threads/threadRows.ts';
import { findCopy, type FoundCopy } from './copies.ts';
import { addReturn, findReturn } from './returnedRows.ts';
import type { ReturnedParts } from './ReturnedParts.ts';
import { checkRound, checkStill, type Named, nameOf } from './sources.ts';

export interface Brought {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly from: ReturnedFrom;
}

interface Taking {
  readonly parts: ReturnedParts;
  readonly user: User;
  readonly planId: string;
  readonly named: Named;
  readonly brought: Brought;
  readonly file: WordFile;
  readonly copy: FoundCopy | undefined;
  readonly sha256: string;
}

/** Takes a file that came back into the plan: as suggestions and comments, and the rest as a list that is kept. */
export async function takeIn(
  parts: ReturnedParts,
  user: User,
  planId: string,
  brought: Brought,
): Promise<ReturnedAnswer> {
  const named = await nameOf(parts, user, await parts.plans.open(user, planId), brought.from);
  const sha256 = createHash('sha256').update(brought.bytes).digest('hex');
  const before = await findBefore(parts, planId, named, sha256);
  if (before) return before;
  const file = await parts.paper.lines(brought.bytes, brought.fileName);
  if (!file.identity && brought.from.confirmed !== 'yes') return { asks: 'identity' };
  const copy = await findCopy(parts, user, planId, file);
  const taking = { parts, user, planId, named, brought, file, copy, sha256 };
  const report = await parts.rooms.exclusively(planId, (inside) => write(taking, inside));
  parts.threads.changed(planId, report.threadIds);
  return report;
}

async function findBefore(
  { db }: ReturnedParts,
  planId: string,
  { author }: Named,
  sha256: string,
): Promise<ReturnedReport | undefined> {
  const before = await findReturn(db, planId, author, sha256);
  return before && { ...before, warnings: ['again', ...before.warnings] };
}

/** In one turn of the room, so that the text does not move between the merge and its writing. */
async function write(taking: Taking, inside: Inside): Promise<ReturnedReport> {
  const { parts, user, planId, named, brought, file, copy } = taking;
  // Rights as they are at this turn; nothing here may wait for the room itself.
  checkStill(await parts.plans.open(user, planId), brought.from);
  if (brought.from.kind === 'addressee') await checkRound(parts, brought.from.fromId);
  // Somebody who waits sends it again.
  const before = await findBefore(parts, planId, named, taking.sha256);
  if (before) return before;
  const { seq } = inside;
  const now = new Date();
  const options = { author: named.author, now, newId };
  const merged = mergeReturned(copy?.copy ?? null, file, fromYDoc(inside.ydoc), options);
  if (merged.suggestions.length > 0)
    await inside.change(user.id, (ydoc, origin) => updateYDoc(ydoc, merged.doc, origin));
  const toForeign = createForeign(named, merged);
  const threads = merged.threads.map((thread) => ({ ...thread, comments: thread.comments.map(toForeign) }));
  const added = threads.length === 0 ? [] : await addForeignThreads(parts.db, inside, planId, threads);
  const report = toReport(taking, merged, {
    now,
    threadIds: added.map(({ id }) => id),
    isOlder: isOlder(copy, seq),
  });
  await keep(taking, inside, merged, report, toForeign);
  return { ...report, threadIds: [...report.threadIds, ...merged.answers.map(({ threadId }) => threadId)] };
}

const isOlder = (copy: FoundCopy | undefined, seq: number): boolean => copy !== undefined && copy.seq < seq;

/** The name is the one chosen at the drop; where the file has several, theirs stand with their words. */
function createForeign(
  { name, userId }: Named,
  { authors }: MergedReturn,
): (said: WordComment) => ForeignComment {
  const isMixed = authors.length > 1;
  return ({ author, time, text }) => ({
    author: name,
    authorId: userId,
    time: time !== null && /(?:Z|[+-]\d\d:\d\d)$/u.test(time) ? new Date(time).toISOString() : null,
    text: isMixed ? `[${author}] ${text}` : text,
  });
}

interface Outcome {
  readonly now: Date;
  readonly threadIds: readonly string[];
  readonly isOlder: boolean;
}

function toReport(
  { user, named, brought, copy, file }: Taking,
  merged: MergedReturn,
  outcome: Outcome,
): ReturnedReport {
  const { suggestions, answers, tray, reformed, authors } = merged;
  const isNothing = suggestions.length + outcome.threadIds.length + answers.length + tray.length === 0;
  const said: Partial<Record<ReturnedWarning, boolean>> = {
    older: outcome.isOlder,
    unknownCopy: !file.identity,
    untracked: copy === undefined,
    forms: reformed > 0,
    nothing: isNothing,
  };
  return {
    id: newId(),
    fileName: brought.fileName,
    time: outcome.now.toISOString(),
    byName: user.name,
    fromName: named.name,
    copyTime: copy ? new Date(copy.time).toISOString() : null,
    suggestionIds: [...suggestions],
    threadIds: [...outcome.threadIds],
    answers: answers.reduce((sum, { comments }) => sum + comments.length, 0),
    tray: [...tray],
    warnings: (Object.keys(said) as ReturnedWarning[]).filter((warning) => said[warning]),
    authors: [...authors],
  };
}

/** Answers in known threads, the file and the line of the log: all on disk, or none. */
async function keep(
  { parts, user, planId, named, copy, brought, sha256 }: Taking,
  inside: Inside,
  merged: MergedReturn,
  report: ReturnedReport,
  toForeign: (said: WordComment) => ForeignComment,
): Promise<void> {
  const { title } = await parts.plans.get(user, planId);
  await parts.audit.transact(async (trx, record) => {
    for (const { threadId, comments } of merged.answers) {
      // It may have been taken back since the copy went out: what was said to it is kept all the same.
      const quote = copy?.copy.threads.find(({ id }) => id === threadId)?.quote ?? '';
      await insertThread(trx, { plan_id: planId, id: threadId, quote });
      await addForeignComments(trx, planId, threadId, comments.map(toForeign));
    }
    const { bytes, from } = brought;
    if (from.kind === 'addressee' && from.fromId) {
      const { suggestionIds, threadIds } = report;
      const opinions = { planId, addresseeId: from.fromId, author: named.name, suggestionIds, threadIds };
      await addFromFile(trx, inside.ydoc, opinions);
    }
    await addReturn(trx, {
      planId,
      copyId: copy?.id ?? null,
      userId: user.id,
      author: named.author,
      sha256,
      bytes,
      report,
    });
    await record({
      actor: user,
      forWhom: named.userId === user.id ? null : { id: named.userId, name: named.name },
      action: 'fileReturned',
      subject: { id: planId, name: title },
      detail: detailOf(report),
    });
  });
}

function detailOf({ fileName, suggestionIds, threadIds, tray, authors }: ReturnedReport): string {
  const names = authors.length > 0 ? ` (trong tệp ghi: ${authors.join(', ')})` : '';
  return `Tệp “${fileName}”${names}: ${suggestionIds.length} đề nghị sửa, ${threadIds.length} ý kiến, ${tray.length} mục để xem lại`;
}
