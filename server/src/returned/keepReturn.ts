import type { ReturnedReport } from '@duthao/protocol';
import { addFromFile } from '../opinions/fromFile.ts';
import type { Database } from '../storage/tables.ts';
import { addForeignComments, insertForeign } from '../threads/addForeign.ts';
import { insertThread } from '../threads/threadRows.ts';
import type { MergeOutcome } from './MergeJob.ts';
import { addReturn } from './returnedRows.ts';
import type { Taking } from './Taking.ts';

/** All rows that a file comes to: comments, answers, opinions, the file with its report, the line of the log. */
export async function keepReturn(
  trx: Database,
  { parts, user, planId, named, copy, brought, sha256 }: Taking,
  { threads, answers, opinions, taken }: MergeOutcome,
  { report, title }: { readonly report: ReturnedReport; readonly title: string },
): Promise<void> {
  for (const thread of threads) await insertForeign(trx, planId, thread.id, thread);
  for (const { threadId, quote, comments } of answers) {
    await insertThread(trx, { plan_id: planId, id: threadId, quote });
    await addForeignComments(trx, planId, threadId, comments);
  }
  const { bytes, from } = brought;
  if (from.kind === 'addressee' && from.fromId)
    await addFromFile(trx, { addresseeId: from.fromId, author: named.name }, opinions);
  const { author } = named;
  await addReturn(trx, {
    planId,
    copyId: copy?.id ?? null,
    userId: user.id,
    author,
    sha256,
    bytes,
    report,
    taken,
  });
  await parts.audit.recordIn(trx, {
    actor: user,
    forWhom: named.userId === user.id ? null : { id: named.userId, name: named.name },
    action: 'fileReturned',
    subject: { id: planId, name: title },
    detail: detailOf(report),
  });
}

function detailOf({ fileName, suggestionIds, threadIds, tray, authors }: ReturnedReport): string {
  const names = authors.length > 0 ? ` (trong tệp ghi: ${authors.join(', ')})` : '';
  return `Tệp “${fileName}”${names}: ${suggestionIds.length} đề nghị sửa, ${threadIds.length} ý kiến, ${tray.length} mục để xem lại`;
}
