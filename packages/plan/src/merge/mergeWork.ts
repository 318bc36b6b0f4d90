import type { Node } from 'prosemirror-model';
import { rebaseMarks } from '../suggestions/rebaseMarks.ts';
import type { BlockEdit, PlaceEdits } from './BlockEdit.ts';
import { changedLines, type LeftOver, threeWayMerge } from './threeWayMerge.ts';
import { type Bounds, withinRights } from './withinRights.ts';

/** What one person wrote: the plan as the server had it, and what became of it. */
export interface Work {
  readonly base: Node;
  readonly mine: Node;
}

export interface MergedWork {
  readonly doc: Node;
  /** What did not fit, in the order of the text. */
  readonly leftOver: readonly LeftOver[];
  /** What this person may not write, by places. */
  readonly refused: readonly PlaceEdits[];
}

/**
 * Puts what one person wrote, piece after piece, on top of the plan as it is now, as far as it fits and the person may.
 * A line that one piece changed is not changed again by the next: the first one shows what the person saw last. What the
 * others have more in it is left over.
 */
export function mergeWork(pieces: readonly Work[], theirs: Node, bounds: Bounds): MergedWork {
  let doc = theirs;
  const leftOver: LeftOver[] = [];
  const refused = new Map<string | null, BlockEdit[]>();
  const settled = new Set<string>();
  for (const { base, mine } of pieces) {
    const met = rebaseMarks(base, mine, doc);
    const within = withinRights(met.base, met.mine, theirs, bounds);
    addNew(refused, within.refused, settled);
    if (!within.doc.eq(met.base) && !within.doc.eq(doc)) {
      const merged = threeWayMerge(met.base, within.doc, doc, settled);
      doc = merged.doc;
      for (const each of merged.leftOver) if (!leftOver.some((told) => isIn(each, told))) leftOver.push(each);
    }
    for (const line of changedLines(base, mine)) settled.add(line);
  }
  return { doc, leftOver, refused: [...refused].map(([placeId, edits]) => ({ placeId, edits })) };
}

/** An older piece shows less of the same. */
const isIn = (one: LeftOver, other: LeftOver): boolean =>
  one.where === other.where && other.text.includes(one.text);

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
