import { fromYDoc, type LeftOver, threeWayMerge } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { blockTexts, withoutKnown } from './blockTexts.ts';

/** What one copy held when its last update was refused, as Yjs states. */
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

/** Puts what one person wrote since the base back on top of the server's plan, as far as it fits. */
export function mergeUnsent(unsent: Unsent, server: Y.Doc): Merged {
  const [base, mine] = [readPlan(unsent.base), readPlan(unsent.mine)];
  const theirs = readPlan(Y.encodeStateAsUpdate(server));
  if (base === null || mine === null || theirs === null) return keepAsTexts(unsent, server);
  if (mine.eq(base) || mine.eq(theirs)) return { doc: null, leftOvers: [] };
  const { doc, leftOver } = threeWayMerge(base, mine, theirs);
  return { doc: doc.eq(theirs) ? null : doc, leftOvers: leftOver.map(toText) };
}

function toText({ where, text }: LeftOver): string {
  return where === '' ? text : `${where}: ${text}`;
}

/** Leaves the server's plan alone and keeps as texts what it lacks. */
export function keepAsTexts(unsent: Unsent, server: Y.Doc): Merged {
  const written = withoutKnown(textsOf(unsent.mine), textsOf(unsent.base));
  return { doc: null, leftOvers: withoutKnown(written, blockTexts(server)) };
}

/** What was written since the base, as texts. */
export function unsentTexts({ base, mine }: Unsent): string[] {
  return withoutKnown(textsOf(mine), textsOf(base));
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
