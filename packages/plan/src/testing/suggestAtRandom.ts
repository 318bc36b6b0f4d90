import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import type { Thread } from '../json/threads.ts';
import { schema } from '../schema.ts';
import { suggest } from '../suggestions/suggest/suggest.ts';
import { createRandom, pick, type Random, randomEdit } from './randomEdits.ts';

const nowhere = { rest: false, places: {}, elsewhere: 'suggest' } as const;
const START = Date.UTC(2026, 2, 2, 7, 40);
const MOST_TRIES = 40;

export interface SuggestAtRandom {
  readonly seed: number;
  /** Ids of people, or names. */
  readonly authors: readonly string[];
  readonly count: number;
}

/** The plan with so many suggestions of all kinds, by several people, upon and inside those of each other. */
export function suggestAtRandom(start: Node, { seed, authors, count }: SuggestAtRandom): Node {
  const random = createRandom(seed);
  let doc = start;
  let ids = 0;
  let made = 0;
  for (let step = 0; made < count && step < count * MOST_TRIES; step += 1) {
    const author = pick(random, authors);
    const newId = (): string => `s${seed}-${(ids += 1)}`;
    const acted = randomEdit(EditorState.create({ doc }), { random, newId });
    if (acted.name === 'comment') continue;
    for (const tr of acted.changes) {
      if (!tr.before.eq(doc)) continue;
      const now = new Date(START + step * 60_000);
      const done = suggest(EditorState.create({ doc }), tr, { rights: nowhere, author, now, newId });
      if (!done.suggests || done.problems.length > 0) continue;
      doc = done.tr.doc;
      made += 1;
    }
  }
  return doc;
}

export interface CommentAtRandom extends SuggestAtRandom {
  /** Ids of nodes on which threads may hang. */
  readonly nodes?: readonly string[];
}

/** The plan with so many threads: on words, over several paragraphs, on nodes, and some whose words are gone. */
export function commentAtRandom(
  start: Node,
  { seed, authors, count }: CommentAtRandom,
): { doc: Node; threads: Thread[] } {
  const random = createRandom(seed + 1_000_003);
  const nodes = idsOf(start);
  let doc = start;
  const threads = Array.from({ length: count }, (_, i): Thread => {
    const id = `t${seed}-${i + 1}`;
    const kind = random();
    const comments = Array.from({ length: 1 + Math.floor(random() * 3) }, (__, n) => ({
      author: pick(random, authors),
      time: new Date(START + (i * 10 + n) * 60_000).toISOString(),
      text: `Ý kiến ${i + 1}.${n + 1}: đề nghị xem lại & bổ sung <số liệu>.`,
    }));
    const thread = { id, isDone: random() < 0.3, comments };
    if (kind < 0.1) return { ...thread, quote: 'đoạn đã bị xóa' };
    if (kind < 0.2 && nodes.length > 0) return { ...thread, nodeId: pick(random, nodes) };
    const range = rangeIn(doc, random);
    if (!range) return { ...thread, quote: 'không còn chữ' };
    doc = EditorState.create({ doc }).tr.addMark(
      range.from,
      range.to,
      schema.mark('comment', { thread: id }),
    ).doc;
    return { ...thread, quote: doc.textBetween(range.from, range.to, '\n') };
  });
  return { doc, threads };
}

function idsOf(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants(({ attrs }) => {
    if (typeof attrs['id'] === 'string') ids.push(attrs['id']);
  });
  return ids;
}

/** Some words of a line; at times on to the next one. */
function rangeIn(doc: Node, random: Random): { from: number; to: number } | undefined {
  const lines: { from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent.trim())
      lines.push({ from: pos + 1, to: pos + 1 + node.content.size });
    return !node.isTextblock;
  });
  if (lines.length === 0) return undefined;
  const at = Math.floor(random() * lines.length);
  const { from, to } = lines[at]!;
  const start = from + Math.floor(random() * (to - from) * 0.8);
  const over = random() < 0.1 ? lines[at + 1] : undefined;
  const end = over ? over.from + 1 : Math.min(to, start + 1 + Math.floor(random() * 40));
  const words = doc.textBetween(start, end, ' ').trim();
  return words ? { from: start, to: end } : { from, to };
}
