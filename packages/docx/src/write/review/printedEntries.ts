import type { Node } from 'prosemirror-model';
import type { Begin, Entry } from './entriesOf.ts';
import type { Both } from './Tracked.ts';

/** Where the paragraphs of a container that print something begin and end, and how many there are. */
export interface Printed {
  readonly entries: readonly Entry[];
  /** Of each entry the paragraph that ends with it: which one of the printed it is, from 0. */
  readonly ends: readonly Both<Ending | null>[];
  readonly count: Both<number>;
}

export interface Ending {
  readonly node: Node;
  readonly ordinal: number;
}

const TEXTS = ['before', 'after'] as const;

/** Leaves out of each text the paragraphs that print nothing there, and entries that print in none. */
export function printedEntries(all: readonly Entry[], isPrinted: (block: Node) => boolean): Printed {
  const open: { before: Begin | null; after: Begin | null } = { before: null, after: null };
  const kept = all.map((entry) => {
    const present = { before: false, after: false };
    for (const text of TEXTS) {
      open[text] = entry.begins[text] ?? open[text];
      const begin = open[text];
      present[text] = entry.present[text] && begin !== null && isPrinted(begin.node);
    }
    return { ...entry, present };
  });
  const entries = kept.filter(({ present }) => present.before || present.after);
  const before = endingsIn(entries, 'before');
  const after = endingsIn(entries, 'after');
  const ends = entries.map((_, i) => ({ before: before.ends[i]!, after: after.ends[i]! }));
  return { entries, ends, count: { before: before.count, after: after.count } };
}

function endingsIn(
  entries: readonly Entry[],
  text: keyof Both<unknown>,
): { ends: (Ending | null)[]; count: number } {
  const ends: (Ending | null)[] = entries.map(() => null);
  let last = -1;
  let count = 0;
  entries.forEach(({ present, begins }, i) => {
    if (!present[text]) return;
    const begin = begins[text];
    if (begin) ends[i] = { node: begin.node, ordinal: count++ };
    else if (last >= 0) {
      ends[i] = ends[last]!;
      ends[last] = null;
    }
    last = i;
  });
  return { ends, count };
}
