import type { ReturnedReport, ReturnedWarning } from '@duthao/protocol';
import { newId } from '../newId.ts';
import type { MergeOutcome } from './MergeJob.ts';
import type { Taking } from './Taking.ts';

/** What is said and kept of a file; `seq` is that of the text it came into. */
export function toReport(
  { user, named, brought, copy, file, now }: Taking,
  { suggestions, threads, answers, tray, isUnformed, isFurther, authors }: MergeOutcome,
  seq: number,
): ReturnedReport {
  const isNothing = suggestions.length + threads.length + answers.length === 0;
  const said: Partial<Record<ReturnedWarning, boolean>> = {
    again: isNothing && isFurther,
    older: !isNothing && copy !== undefined && copy.seq < seq,
    unknownCopy: !file.identity,
    untracked: copy === undefined,
    forms: isUnformed,
    nothing: isNothing && !isFurther && tray.length === 0,
  };
  return {
    id: newId(),
    fileName: brought.fileName,
    time: now.toISOString(),
    byName: user.name,
    fromName: named.name,
    copyTime: copy ? new Date(copy.time).toISOString() : null,
    suggestionIds: [...suggestions],
    threadIds: threads.map(({ id }) => id),
    answers: answers.reduce((sum, { comments }) => sum + comments.length, 0),
    tray: [...tray],
    warnings: (Object.keys(said) as ReturnedWarning[]).filter((warning) => said[warning]),
    authors: [...authors],
  };
}
