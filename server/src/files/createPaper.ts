import { Worker } from 'node:worker_threads';
import type { ReviewOptions } from '@duthao/docx';
import type { Look, WordFile } from '@duthao/plan';
import type { SignedComparison, TrackedChoice } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { MergeJob, MergeOutcome } from '../returned/MergeJob.ts';
import type { PaperAnswer, PaperJob, ReadPaper, WrittenKind } from './paperJobs.ts';

/** Longer than any honest file takes; after it the thread is ended and the next job gets a new one. */
const LONGEST = 60_000;
/** So many files may wait; each is held in memory. */
const MAX_WAITING = 20;

/** What is written: a state of a plan, and how the agency's files look. */
export interface Written {
  readonly state: Uint8Array;
  readonly title: string;
  readonly look: Look;
  /** Stands at the head of a .docx that is not for signature. */
  readonly draftMark?: string;
}

/** Reads and writes files in a thread of its own, one after another; it starts with the first. */
export function createPaper() {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const drop = (): void => {
    void worker?.terminate();
    worker = null;
  };

  function ask(job: PaperJob): Promise<PaperAnswer> {
    worker ??= new Worker(new URL('./paperWorker.ts', import.meta.url));
    const current = worker;
    current.unref();
    return new Promise<PaperAnswer>((resolve, reject) => {
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        current.off('message', onMessage).off('error', onError).off('exit', onExit);
        done();
      };
      const giveUp = (why: Error): void => settle(() => (drop(), reject(why)));
      const onMessage = (answer: PaperAnswer): void => settle(() => resolve(answer));
      const onError = (error: Error): void => giveUp(error);
      const onExit = (code: number): void => giveUp(new Error(`the paper thread ended with ${code}`));
      const timer = setTimeout(giveUp, LONGEST, tooLong());
      current.on('message', onMessage).on('error', onError).on('exit', onExit);
      current.postMessage(job);
    });
  }

  async function run(job: PaperJob): Promise<PaperAnswer> {
    if (waiting >= MAX_WAITING) {
      throw new Refusal('tooMany', 'Máy chủ đang xử lý nhiều tệp; đề nghị thử lại sau ít phút.');
    }
    waiting += 1;
    const turn = last.then(() => ask(job)).finally(() => (waiting -= 1));
    last = turn.catch(() => undefined);
    const answer = await turn;
    if (answer.kind === 'unreadable') throw new Refusal(answer.why, answer.message);
    if (answer.kind === 'failed') throw new Error(answer.message);
    return answer;
  }

  return {
    /** A plan from a file; throws a Refusal that says why it is none. 'asks': its changes need a choice first. */
    async read(
      bytes: Uint8Array,
      fileName: string,
      changes: TrackedChoice | null,
    ): Promise<ReadPaper | 'asks'> {
      const answer = await run({ kind: 'read', bytes, fileName, changes });
      if (answer.kind === 'asks') return 'asks';
      if (answer.kind !== 'read') throw new Error('the paper thread answered something else');
      return answer.paper;
    },

    /** A plan's state as a file: the copy for signature (.docx), a page to read, or plain text. */
    async write(as: WrittenKind, { state, title, look, draftMark }: Written): Promise<Uint8Array> {
      const answer = await run({ kind: 'write', as, state, title, look, draftMark });
      if (answer.kind !== 'written') throw new Error('the paper thread answered something else');
      return answer.bytes;
    },

    /** The copy for review of a plan (plan.json): its suggestions as tracked changes, its threads as comments. */
    async review(plan: string, look: Look, options: ReviewOptions = {}): Promise<Uint8Array> {
      const answer = await run({ kind: 'review', plan, look, options });
      if (answer.kind !== 'written') throw new Error('the paper thread answered something else');
      return answer.bytes;
    },

    /** A .docx that came back, line by line; throws a Refusal when it is none. */
    async lines(bytes: Uint8Array, fileName: string): Promise<WordFile> {
      const answer = await run({ kind: 'lines', bytes, fileName });
      if (answer.kind !== 'lines') throw new Error('the paper thread answered something else');
      return answer.file;
    },

    /** The copy for review of a plan (plan.json), line by line. */
    async copyLines(plan: string, look: Look): Promise<WordFile> {
      const answer = await run({ kind: 'copyLines', plan, look });
      if (answer.kind !== 'lines') throw new Error('the paper thread answered something else');
      return answer.file;
    },

    /** A file that came back and a state of the plan: the update that takes the one into the other. */
    async merge(merge: MergeJob): Promise<MergeOutcome> {
      const answer = await run({ kind: 'merge', merge });
      if (answer.kind !== 'merged') throw new Error('the paper thread answered something else');
      return answer.outcome;
    },

    /** A signed PDF beside what was approved (JSON of the document); throws a Refusal when the file is no PDF to read. */
    async compare(pdf: Uint8Array, plan: string): Promise<Omit<SignedComparison, 'sameBytes'>> {
      const answer = await run({ kind: 'compare', pdf, plan });
      if (answer.kind !== 'compared') throw new Error('the paper thread answered something else');
      return answer.comparison;
    },

    stop: drop,
  };
}

function tooLong(): Refusal {
  return new Refusal('tooLarge', 'Tệp này mất quá nhiều thời gian; đề nghị chia nhỏ rồi thử lại.');
}

export type Paper = ReturnType<typeof createPaper>;
