import {
  fromYDoc,
  keepFormats,
  markThreadAt,
  type MergedReturn,
  mergeReturned,
  readPlanFile,
  updateYDoc,
  type WordComment,
} from '@duthao/plan';
import * as Y from 'yjs';
import { newId } from '../newId.ts';
import { opinionsInFile } from '../opinions/fromFile.ts';
import { SERVER_CLIENT_ID } from '../plans/clientIds.ts';
import { watchChanges } from '../rooms/watchChanges.ts';
import type { ForeignComment, ForeignThread } from '../threads/addForeign.ts';
import type { MergeJob, MergeOutcome } from './MergeJob.ts';
import type { Named } from './Named.ts';

/** Takes hundreds of milliseconds for a long plan: done in the thread of papers, while others go on typing. */
export function mergeInto({ state, file, copy, taken, named, now, isAsked }: MergeJob): MergeOutcome {
  const ydoc = keepFormats(new Y.Doc());
  Y.applyUpdate(ydoc, state);
  ydoc.clientID = SERVER_CLIENT_ID;
  const handed = copy && { ...readPlanFile(copy.plan), file: copy.file };
  const known = handed && { doc: handed.doc, threads: handed.threads ?? [], file: handed.file };
  const merged = mergeReturned(known, file, fromYDoc(ydoc), { author: named.author, now, newId }, taken);
  const toForeign = createForeign(named, merged);
  const threads = merged.threads.map((thread) => ({ ...thread, comments: thread.comments.map(toForeign) }));
  const { suggestions, tray, isUnformed, authors } = merged;
  const answers = merged.answers.map(({ threadId, comments }) => ({
    threadId,
    // It may have been taken back since the copy went out: what was said to it is kept all the same.
    quote: known?.threads.find(({ id }) => id === threadId)?.quote ?? '',
    comments: comments.map(toForeign),
  }));
  return {
    ...write(ydoc, merged, threads),
    suggestions,
    tray,
    isUnformed,
    authors,
    taken: merged.taken,
    threads,
    answers,
    isFurther: taken.edits.length + taken.said.length > 0,
    opinions: isAsked ? opinionsInFile(ydoc, suggestions, threads) : [],
  };
}

function write(
  ydoc: Y.Doc,
  { suggestions, doc }: MergedReturn,
  threads: readonly (ForeignThread & { readonly id: string })[],
): Pick<MergeOutcome, 'update' | 'reach'> {
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => void updates.push(update));
  const changes = watchChanges(ydoc);
  if (suggestions.length > 0) updateYDoc(ydoc, doc);
  for (const { id, on } of threads)
    if (on !== null && 'from' in on) markThreadAt(ydoc, { threadId: id, from: on.from, to: on.to });
  changes.stop();
  return { update: updates.length > 0 ? Y.mergeUpdates(updates) : null, reach: changes.reach() };
}

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
