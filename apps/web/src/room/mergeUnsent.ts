import { changedLines, fromYDoc, type LeftOver, threeWayMerge } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { blockTexts, withoutKnown } from './blockTexts.ts';

/** What one copy held when its last update was refused, as Yjs states; one of several in a row. */
export interface Unsent {
  /** The last state that the server is known to have had; null when there never was one. */
  readonly base: Uint8Array | null;
  readonly mine: Uint8Array;
}

export interface Merged {
  /** The plan to go on with; null when the server's stays as it is. */
  readonly doc: Node | null;
  /** What did not fit, in the order of the text. */
  readonly leftOvers: string[];
}

/**
 * Puts what one person wrote, piece after piece, back on top of the server's plan, as far as it fits. A line that one
 * piece changed is not changed again by the next: the first one shows what the person saw last.
 */
export function mergeUnsent(unsent: readonly Unsent[], server: Y.Doc): Merged {
  const theirs = readPlan(Y.encodeStateAsUpdate(server));
  if (theirs === null) return keepAsTexts(unsent, server);
  let doc = theirs;
  const leftOvers: string[] = [];
  const settled = new Set<string>();
  for (const piece of unsent) {
    const [base, mine] = [readPlan(piece.base), readPlan(piece.mine)];
    if (base === null || mine === null) leftOvers.push(...keepAsTexts([piece], server).leftOvers);
    else if (!mine.eq(base) && !mine.eq(doc)) {
      const merged = threeWayMerge(base, mine, doc, settled);
      doc = merged.doc;
      for (const line of changedLines(base, mine)) settled.add(line);
      leftOvers.push(...merged.leftOver.map(toText));
    }
  }
  return { doc: doc.eq(theirs) ? null : doc, leftOvers };
}

function toText({ where, text }: LeftOver): string {
  return where === '' ? text : `${where}: ${text}`;
}

/** Leaves the server's plan alone and keeps as texts what it lacks. */
export function keepAsTexts(unsent: readonly Unsent[], server: Y.Doc): Merged {
  return { doc: null, leftOvers: withoutKnown(unsentTexts(unsent), blockTexts(server)) };
}

/** What was written, as texts. */
export function unsentTexts(unsent: readonly Unsent[]): string[] {
  return unsent.flatMap(({ base, mine }) => withoutKnown(textsOf(mine), textsOf(base)));
}

function open(state: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  return ydoc;
}

function textsOf(state: Uint8Array | null): string[] {
  return state === null ? [] : blockTexts(open(state));
}

/** The plan of a state, or null when today's schema cannot read all of it. */
export function readPlan(state: Uint8Array | null): Node | null {
  if (state === null) return null;
  const ydoc = open(state);
  const texts = blockTexts(ydoc).length;
  try {
    const doc = fromYDoc(ydoc);
    // Reading takes out of the document whatever the schema does not know.
    return blockTexts(ydoc).length === texts ? doc : null;
  } catch {
    return null;
  }
}
