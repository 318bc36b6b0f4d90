import { createHash } from 'node:crypto';
import type { ReturnedAnswer, ReturnedReport, User } from '@duthao/protocol';
import * as Y from 'yjs';
import type { Inside, Room } from '../rooms/Room.ts';
import { watchChanges } from '../rooms/watchChanges.ts';
import { findCopy } from './copies.ts';
import { keepReturn } from './keepReturn.ts';
import { mergeInto } from './mergeInto.ts';
import type { MergeJob, MergeOutcome } from './MergeJob.ts';
import { findReturn, takenBefore } from './returnedRows.ts';
import type { ReturnedParts } from './ReturnedParts.ts';
import type { Named } from './Named.ts';
import { checkRound, checkStill, nameOf } from './sources.ts';
import type { Brought, Taking } from './Taking.ts';
import { toReport } from './toReport.ts';

/** So often a merge that somebody wrote into is made anew beside the room; then once in its turn. */
const TRIES = 3;

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
  const now = new Date();
  const taking = { parts, user, planId, named, brought, file, copy, sha256, now };
  const report = await parts.rooms.use(planId, (room) => mergeBeside(taking, room));
  await parts.threads.changed(planId, report.threadIds);
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

/**
 * The merge is made in the thread of papers on the plan as it is at that moment, while others go on typing; it is
 * written as it is when they have touched nothing that it touches.
 */
async function mergeBeside(taking: Taking, room: Room): Promise<ReturnedReport> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { state, changes } = await room.read((ydoc) => ({
      state: Y.encodeStateAsUpdate(ydoc),
      changes: watchChanges(ydoc),
    }));
    try {
      const outcome = await taking.parts.paper.merge(await toJob(taking, state));
      const report = await room.inTurn(async (inside) =>
        changes.isApartFrom(outcome.reach) ? write(taking, inside, outcome) : undefined,
      );
      if (report) return report;
    } finally {
      changes.stop();
    }
  }
  return room.inTurn(async (inside) => {
    const outcome = mergeInto(await toJob(taking, Y.encodeStateAsUpdate(inside.ydoc)));
    return write(taking, inside, outcome);
  });
}

async function toJob(
  { parts, planId, file, copy, named, now, brought }: Taking,
  state: Uint8Array,
): Promise<MergeJob> {
  const copyId = copy?.id ?? null;
  const taken = await takenBefore(parts.db, { planId, copyId, author: named.author });
  const handed = copy ? { plan: copy.plan, file: copy.file } : null;
  return { state, file, copy: handed, taken, named, now, isAsked: brought.from.kind === 'addressee' };
}

/** In one turn of the room and one transaction on disk: the text, the comments and the report, or nothing. */
async function write(taking: Taking, inside: Inside, outcome: MergeOutcome): Promise<ReturnedReport> {
  const { parts, user, planId, named, brought } = taking;
  // Rights as they are at this turn; nothing here may wait for the room itself.
  checkStill(await parts.plans.open(user, planId), brought.from);
  if (brought.from.kind === 'addressee') await checkRound(parts, brought.from.fromId);
  // Somebody who waits sends it again.
  const before = await findBefore(parts, planId, named, taking.sha256);
  if (before) return before;
  const report = toReport(taking, outcome, inside.seq);
  const { title } = await parts.plans.get(user, planId);
  await inside.commit(user.id, outcome.update, (trx) => keepReturn(trx, taking, outcome, { report, title }));
  return { ...report, threadIds: [...report.threadIds, ...outcome.answers.map(({ threadId }) => threadId)] };
}
