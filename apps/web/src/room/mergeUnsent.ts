import {
  type Bounds,
  fromYDoc,
  type LeftOver,
  mergeWork,
  nameOfPlace,
  type Place,
  type PlaceEdits,
  placesOf,
  type Work,
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

/** Puts what one person wrote back on top of the server's plan (`mergeWork`), or keeps as texts what cannot be read. */
export function mergeUnsent(unsent: readonly Unsent[], server: Y.Doc, bounds: Bounds): Merged {
  const theirs = readPlan(Y.encodeStateAsUpdate(server));
  if (theirs === null) return keepAsTexts(unsent, server);
  const leftOvers: string[] = [];
  const readable: Work[] = [];
  for (const piece of unsent) {
    const [base, mine] = [readPlan(piece.base), readPlan(piece.mine)];
    if (base !== null && mine !== null) readable.push({ base, mine });
    else leftOvers.push(...keepAsTexts([piece], server).leftOvers);
  }
  const { doc, leftOver, refused } = mergeWork(readable, theirs, bounds);
  leftOvers.push(...leftOver.map(toText));
  const places = [theirs, ...readable.map(({ mine }) => mine)].map(placesOf);
  const parts = refused.map((part) => ({ ...part, ...describe(part.placeId, places) }));
  return { doc: doc.eq(theirs) ? null : doc, leftOvers, refused: parts };
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
