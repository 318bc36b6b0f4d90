import type { Node } from 'prosemirror-model';
import type { Thread } from '../json/threads.ts';
import type { Alignment } from './alignFiles.ts';
import type { Insertion } from './Draft.ts';
import { matchUnits } from './matchUnits.ts';
import type { Placing } from './Placing.ts';
import type { WordComment, WordFile, WordThread } from './WordFile.ts';

/** A thread that came with the file, and the words of the written plan that it is on. */
export interface PlacedThread {
  readonly id: string;
  readonly on: { readonly from: number; readonly to: number } | { readonly nodeId: string };
  readonly quote: string;
  readonly isDone: boolean;
  readonly comments: readonly WordComment[];
}

export interface PlacedAnswer {
  readonly threadId: string;
  readonly comments: readonly WordComment[];
}

export interface PlacedComments {
  readonly threads: readonly PlacedThread[];
  /** To threads that the plan had. */
  readonly answers: readonly PlacedAnswer[];
  /** All that is new, by the thread that it came to stand in. */
  readonly said: readonly PlacedAnswer[];
}

interface KnownThreads {
  readonly threads: readonly Thread[];
  /** What earlier files of the same copy said. */
  readonly earlier: readonly PlacedAnswer[];
}

interface Written {
  readonly placing: Placing;
  readonly alignment: Alignment;
  readonly map: (pos: number, side?: -1 | 1) => number;
  readonly doc: Node;
}

/** Finds new comments their words, and what was said in threads that the copy had. */
export function placeThreads(
  written: Written,
  returned: WordFile,
  known: KnownThreads,
  handed: WordFile,
): PlacedComments {
  const { placing } = written;
  const threads: PlacedThread[] = [];
  const answers: PlacedAnswer[] = [];
  const lost: WordComment[] = [];
  const said = new Said([...knownIn(handed, known.threads), ...known.earlier.map(toKnown)]);
  for (const thread of returned.threads) {
    const ours = said.find(thread);
    const line = lineOf(written.alignment, thread.id);
    if (!ours) {
      const on = placeOf(written, thread.id);
      const { isDone, comments } = thread;
      if (on) threads.push({ id: placing.options.newId(), ...on, isDone, comments });
      else {
        for (const { text, author } of comments) placing.keep('comment', text, line, author);
        lost.push(...comments);
      }
      continue;
    }
    const news = thread.comments.filter((comment) => !said.take(comment));
    if (news.length > 0 && ours.id !== '') answers.push({ threadId: ours.id, comments: news });
    else for (const { text, author } of news) placing.keep('answer', text, line, author);
    if (ours.isEarlier) continue;
    const [opening] = ours.copy.comments;
    const isWhole = ours.copy.comments.length <= thread.comments.length;
    if (isWhole && thread.isDone !== ours.copy.isDone && opening)
      placing.keep(thread.isDone ? 'done' : 'reopened', opening.text, line, opening.author);
  }
  for (const { text, author } of said.left()) placing.keep('commentGone', text, 0, author);
  const placed = threads.map(({ id, comments }) => ({ threadId: id, comments }));
  return { threads, answers, said: [...placed, ...answers, { threadId: '', comments: lost }] };
}

const toKnown = ({ threadId: id, comments }: PlacedAnswer): Known => ({
  id,
  copy: { id, isDone: false, comments },
  isEarlier: true,
});

/** What had been said in the copy. Programs that know no answers make a thread of each comment. */
class Said {
  readonly #left: { readonly comment: WordComment; readonly thread: Known }[];

  constructor(threads: readonly Known[]) {
    this.#left = threads.flatMap((thread) => thread.copy.comments.map((comment) => ({ comment, thread })));
  }

  find({ comments: [opening] }: WordThread): Known | undefined {
    return opening && this.#left[this.#at(opening)]?.thread;
  }

  /** Whether a comment was in the copy; one that was is so only once. */
  take(comment: WordComment): boolean {
    const at = this.#at(comment);
    if (at >= 0) this.#left.splice(at, 1);
    return at >= 0;
  }

  left(): WordComment[] {
    return this.#left.filter(({ thread }) => !thread.isEarlier).map(({ comment }) => comment);
  }

  #at({ text, author, time }: WordComment): number {
    const words = bare(text);
    const minute = time?.slice(0, 16);
    const same = this.#left.findIndex(
      ({ comment }) =>
        bare(comment.text) === words && comment.author === author && comment.time?.slice(0, 16) === minute,
    );
    return same >= 0 ? same : this.#left.findIndex(({ comment }) => bare(comment.text) === words);
  }
}

/** A thread as the copy shows it, with its id in the plan. */
interface Known {
  readonly id: string;
  readonly copy: WordThread;
  readonly isEarlier: boolean;
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Copies have the threads of the plan in their order; before the words of some stands what they are about. */
function knownIn({ threads }: WordFile, known: readonly Thread[]): Known[] {
  const said = known.filter(({ comments }) => comments.length > 0);
  if (said.length === threads.length)
    return threads.map((copy, index) => ({ id: said[index]!.id, copy, isEarlier: false }));
  return threads.flatMap((copy) => {
    const text = bare(copy.comments[0]?.text ?? '');
    const found = said.find(({ comments: [own] }) => own && text.endsWith(bare(own.text)));
    return found ? [{ id: found.id, copy, isEarlier: false }] : [];
  });
}

function lineOf({ back }: Alignment, thread: string): number {
  let last = -1;
  for (const { match, pieces } of back) {
    if (match >= 0) last = match;
    if (pieces.some(({ threads }) => threads.includes(thread))) return last;
  }
  return last;
}

function placeOf(written: Written, thread: string): Pick<PlacedThread, 'on' | 'quote'> | undefined {
  const { placing, alignment, map, doc } = written;
  const { ground } = placing;
  const spots: number[] = [];
  for (const { pieces, match, old } of alignment.back) {
    if (match < 0 || !pieces.some(({ threads }) => threads.includes(thread))) continue;
    const units = oldUnits(ground.textOf(match), old.text);
    old.units.forEach((unit, index) => {
      const word = units[index]!;
      const found =
        word >= 0 && pieces[unit]!.threads.includes(thread) ? ground.liveUnit(match, word) : undefined;
      const at = found?.line.units[found.unit];
      if (at?.node.isText) spots.push(map(at.pos), map(at.pos + 1, -1));
    });
  }
  for (const insertion of placing.commented.get(thread) ?? []) spots.push(...textIn(insertion));
  const [from, to] = [Math.min(...spots), Math.max(...spots)];
  if (spots.length > 0 && from < to) return { on: { from, to }, quote: doc.textBetween(from, to, '\n') };
  const line = lineOf(alignment, thread);
  const quote = ground.textOf(line);
  const nodeId = ground.nearOf(line);
  return nodeId !== null && ground.liveLine(line) && hasAnchor(alignment, thread)
    ? { on: { nodeId }, quote }
    : undefined;
}

const hasAnchor = ({ back }: Alignment, thread: string): boolean =>
  back.some(({ pieces }) => pieces.some(({ threads }) => threads.includes(thread)));

/** Where the text of an insertion begins and ends. */
function textIn({ from, content }: Insertion): number[] {
  const spots: number[] = [];
  content.descendants((node, pos) => {
    if (node.isText) spots.push(from + pos, from + pos + node.nodeSize);
  });
  return spots;
}

function oldUnits(handed: string, back: string): Int32Array {
  const found = new Int32Array(back.length).fill(-1);
  matchUnits(handed, back).forEach((other, unit) => {
    if (other >= 0) found[other] = unit;
  });
  return found;
}
