import {
  type BlockEdit,
  type Bounds,
  changedLines,
  fromYDoc,
  type LeftOver,
  nameOfPlace,
  type Place,
  type PlaceEdits,
  placesOf,
  rebaseMarks,
  threeWayMerge,
  withinRights,
} from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { blockTexts, withoutKnown } from './blockTexts.ts';

/** What one copy held when its last update was refused, as Yjs states; one of several in a row. */
export interface Unsent {
  /** The last state that the server is known to have had; null when there never was one. */
  readonly base: Uint8Array | null;
  readonly mine: Uint8Array;
}

/** What was written in one place where the writer may not write. */
export interface RefusedPart extends PlaceEdits {
  /** The place as it can stand in a sentence. */
  readonly name: string;
  /** The places around it, from the inside out. */
  readonly above: readonly string[];
}

export interface Merged {
  /** The plan to go on with; null when the server's stays as it is. */
  readonly doc: Node | null;
  /** What did not fit, in the order of the text. */
  readonly leftOvers: readonly string[];
  readonly refused: readonly RefusedPart[];
}

/**
 * Puts what one person wrote, piece after piece, back on top of the server's plan, as far as it fits and the person
 * may. A line that one piece changed is not changed again by the next: the first one shows what the person saw last.
 */
export function mergeUnsent(unsent: readonly Unsent[], server: Y.Doc, bounds: Bounds): Merged {
  const theirs = readPlan(Y.encodeStateAsUpdate(server));
  if (theirs === null) return keepAsTexts(unsent, server);
  let doc = theirs;
  const leftOvers: string[] = [];
  const refused = new Map<string | null, BlockEdit[]>();
  const settled = new Set<string>();
  const seen: Node[] = [];
  for (const piece of unsent) {
    const [base, written] = [readPlan(piece.base), readPlan(piece.mine)];
    if (base === null || written === null) {
      leftOvers.push(...keepAsTexts([piece], server).leftOvers);
      continue;
    }
    const met = rebaseMarks(base, written, doc);
    const within = withinRights(met.base, met.mine, theirs, bounds);
    addNew(refused, within.refused, settled);
    const mine = within.doc;
    if (!mine.eq(met.base) && !mine.eq(doc)) {
      const merged = threeWayMerge(met.base, mine, doc, settled);
      doc = merged.doc;
      leftOvers.push(...merged.leftOver.map(toText));
    }
    for (const line of changedLines(base, written)) settled.add(line);
    seen.push(written);
  }
  const places = [theirs, ...seen].map(placesOf);
  const parts = [...refused].map(([placeId, edits]) => ({ placeId, edits, ...describe(placeId, places) }));
  return { doc: doc.eq(theirs) ? null : doc, leftOvers, refused: parts };
}

/** An earlier piece showed what the person saw last; the same line of a later one is older. */
function addNew(
  all: Map<string | null, BlockEdit[]>,
  found: readonly PlaceEdits[],
  settled: ReadonlySet<string>,
): void {
  const known = new Set([...all.values()].flat().map(({ key }) => key));
  for (const { placeId, edits } of found) {
    const added = edits.filter(({ key }) => !known.has(key) && !settled.has(key));
    if (added.length > 0) all.set(placeId, [...(all.get(placeId) ?? []), ...added]);
  }
}

function describe(
  placeId: string | null,
  versions: readonly (readonly Place[])[],
): Pick<RefusedPart, 'name' | 'above'> {
  const places = versions.find((some) => some.some(({ id }) => id === placeId)) ?? [];
  const find = (id: string | null) => places.find((place) => place.id === id);
  const place = find(placeId);
  if (!place) return { name: 'Phần chung của kế hoạch', above: [] };
  const above: string[] = [];
  for (let id = place.parentId; id !== null; id = find(id)?.parentId ?? null) above.push(id);
  return { name: nameOfPlace(place, places), above };
}

function toText({ where, text }: LeftOver): string {
  return where === '' ? text : `${where}: ${text}`;
}

/** Leaves the server's plan alone and keeps as texts what it lacks. */
export function keepAsTexts(unsent: readonly Unsent[], server: Y.Doc): Merged {
  return { doc: null, leftOvers: withoutKnown(unsentTexts(unsent), blockTexts(server)), refused: [] };
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
