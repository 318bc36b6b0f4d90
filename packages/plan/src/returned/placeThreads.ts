import type { Node } from 'prosemirror-model';
import type { Thread } from '../json/threads.ts';
import type { Alignment } from './alignFiles.ts';
import type { Insertion } from './Draft.ts';
import { matchUnits } from './matchUnits.ts';
import type { Placing } from './Placing.ts';
import type { WordComment, WordFile, WordThread } from './WordFile.ts';

/** A thread that came with the file, and the words of the written plan that it is on. */
export interface PlacedThread {
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
  /** To threads that the copy had. */
  readonly answers: readonly PlacedAnswer[];
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
  known: readonly Thread[] | null,
  handed: WordFile,
): PlacedComments {
  const { placing } = written;
  const left = new Set(known ?? []);
  const threads: PlacedThread[] = [];
  const answers: PlacedAnswer[] = [];
  for (const thread of returned.threads) {
    const ours = findKnown(thread, [...left]);
    const line = lineOf(written.alignment, thread.id);
    if (!ours) {
      const on = placeOf(written, thread.id);
      if (on) threads.push({ ...on, isDone: thread.isDone, comments: thread.comments });
      else for (const { text, author } of thread.comments) placing.keep('comment', text, line, author);
      continue;
    }
    left.delete(ours);
    const said = newIn(thread, ours);
    if (said.length > 0) answers.push({ threadId: ours.id, comments: said });
    const [opening] = ours.comments;
    if (thread.isDone !== ours.isDone && opening)
      placing.keep(thread.isDone ? 'done' : 'reopened', opening.text, line, opening.author);
  }
  // Only what was in the file that was handed out can be missing from it.
  for (const thread of left)
    if (findKnownIn(thread, handed))
      placing.keep('commentGone', thread.comments[0]?.text ?? '', 0, thread.comments[0]?.author);
  return { threads, answers };
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function findKnown({ comments }: WordThread, known: readonly Thread[]): Thread | undefined {
  const [opening] = comments;
  const alike = known.filter(
    ({ comments: [own] }) => own && opening && bare(own.text) === bare(opening.text),
  );
  const minute = opening?.time?.slice(0, 16);
  return alike.find(({ comments: [own] }) => own?.time?.slice(0, 16) === minute) ?? alike[0];
}

const findKnownIn = ({ comments: [own] }: Thread, handed: WordFile): boolean =>
  handed.threads.some(({ comments: [opening] }) => own && opening && bare(own.text) === bare(opening.text));

function newIn({ comments }: WordThread, ours: Thread): WordComment[] {
  const old = ours.comments.map(({ text }) => bare(text));
  return comments.filter(({ text }) => {
    const at = old.indexOf(bare(text));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
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
