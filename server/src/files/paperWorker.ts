// The other side of `createPaper`: a thread of its own, so that nobody's typing waits for somebody's file.
import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { ImportError, readPlan, readReturned, writeDocx, writeReviewDocx } from '@duthao/docx';
import { fromYDoc, type Plan, readPlanFile, schema, toPage, toPlainText, toYDoc } from '@duthao/plan';
import * as Y from 'yjs';
import { SERVER_CLIENT_ID } from '../plans/clientIds.ts';
import { compareSigned } from '../numbers/signed/compareSigned.ts';
import { readPdf } from '../numbers/signed/readPdf.ts';
import { titleOf } from '../plans/titleOf.ts';
import type { PaperAnswer, PaperJob } from './paperJobs.ts';
import { mergeInto } from '../returned/mergeInto.ts';
import { quotesIn } from './quotesIn.ts';
import { toImportRows } from './toImportRows.ts';

parentPort!.on('message', (job: PaperJob) => {
  work(job).then(
    (answer) => parentPort!.postMessage(answer),
    (error: unknown) => parentPort!.postMessage(toAnswer(error)),
  );
});

async function work(job: PaperJob): Promise<PaperAnswer> {
  if (job.kind === 'compare') return compare(job);
  if (job.kind === 'review') {
    const { value } = await writeReviewDocx(readPlanFile(job.plan), job.look, job.options);
    return { kind: 'written', bytes: value };
  }
  if (job.kind === 'merge') return { kind: 'merged', outcome: mergeInto(job.merge) };
  if (job.kind === 'lines') return { kind: 'lines', file: readReturned(job.bytes, job.fileName) };
  if (job.kind === 'copyLines') {
    const { value } = await writeReviewDocx(readPlanFile(job.plan), job.look);
    return { kind: 'lines', file: readReturned(value, 'copy.docx') };
  }
  const ydoc = new Y.Doc();
  if (job.kind === 'write') {
    Y.applyUpdate(ydoc, job.state);
    return { kind: 'written', bytes: await write(job, fromYDoc(ydoc)) };
  }
  const imported = readPlan(job.bytes, job.fileName, {
    newId: randomUUID,
    changes: job.changes ?? 'suggest',
  });
  if (imported.hasChanges && job.changes === null) return { kind: 'asks' };
  const { doc } = imported.value;
  ydoc.clientID = SERVER_CLIENT_ID;
  toYDoc(doc, ydoc);
  const quotes = quotesIn(doc);
  const threads = imported.threads.map(({ id, isDone, comments }) => ({
    id,
    isDone,
    quote: quotes.get(id) ?? '',
    comments: [...comments],
  }));
  const rows = toImportRows(imported);
  return { kind: 'read', paper: { seed: Y.encodeStateAsUpdate(ydoc), title: titleOf(ydoc), rows, threads } };
}

async function compare({ pdf, plan }: PaperJob & { kind: 'compare' }): Promise<PaperAnswer> {
  const text = await readPdf(pdf).catch(() => null);
  if (text === null) return { kind: 'unreadable', why: 'unknownFileType', message: LOCKED_PDF };
  return { kind: 'compared', comparison: compareSigned(schema.nodeFromJSON(JSON.parse(plan)), text) };
}

const LOCKED_PDF =
  'Không đọc được tệp PDF này (tệp hỏng hoặc có mật khẩu mở); đề nghị xuất lại tệp rồi đưa lên lại.';

async function write(
  { as, title, look, draftMark }: PaperJob & { kind: 'write' },
  doc: Plan['doc'],
): Promise<Uint8Array> {
  if (as === 'html') return new TextEncoder().encode(toPage(doc, title, look));
  // Windows' Notepad of old machines knows UTF-8 by its mark only, and lines by both signs.
  if (as === 'txt') return new TextEncoder().encode(`\ufeff${toPlainText(doc).replaceAll('\n', '\r\n')}`);
  return (await writeDocx({ meta: { title }, doc }, look, new Date(), draftMark)).value;
}

function toAnswer(error: unknown): PaperAnswer {
  if (error instanceof ImportError) return { kind: 'unreadable', why: error.kind, message: error.message };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
