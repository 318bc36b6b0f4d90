import type * as Y from 'yjs';
import type { WritingRights } from '../places/WritingRights.ts';
import { compareContent } from './compareContent.ts';
import { isOwnSuggestion } from './compareTrees.ts';
import type { Memory } from './Memory.ts';
import { idOf, mayWriteIn, type PlaceEntry, type PlaceTree } from './PlaceTree.ts';
import { Shadow } from './Shadow.ts';
import { guarded, type GuardedWriter, type GuardRefusal } from './Verdict.ts';

/**
 * Places that an update makes: that they may stand there is the tree's; here it is about what they hold. One that was
 * there before (moved, that is made anew) holds what it held, unless the person writes in it; one that is known from
 * former days comes back only where the person may also write what it lay in.
 */
export function checkNewPlaces(
  live: Y.Doc,
  { tree, holders, lastParents }: Memory,
  after: PlaceTree,
  writer: GuardedWriter,
): GuardRefusal | undefined {
  for (const entry of after.entries.values()) {
    const { element } = entry;
    if (Shadow.find(live, element) || isOwnSuggestion(element, writer)) continue;
    const id = idOf(element);
    const former = [...(holders.get(id ?? '') ?? [])].map((holder) => tree.entries.get(holder)).find(Boolean);
    const isOwn = mayWriteIn(writer.rights, entry);
    if (former) {
      if (isOwn && mayWriteIn(writer.rights, former)) continue;
      const refused = compareContent(former.element, element, writer, id!);
      if (refused) return refused;
    } else if (!isOwn || !mayReturn(id, lastParents, writer.rights)) {
      return guarded('foreignPlace', 'brings a place of other owners', placeOf(entry));
    }
  }
  return undefined;
}

const placeOf = ({ placeId }: PlaceEntry): string | null => placeId;

function mayReturn(
  id: string | undefined,
  lastParents: ReadonlyMap<string, string | null>,
  { places, rest }: WritingRights,
): boolean {
  if (id === undefined || !lastParents.has(id)) return true;
  for (
    let above = lastParents.get(id) ?? null, left = lastParents.size;
    above !== null && left > 0;
    left -= 1
  ) {
    if (Object.hasOwn(places, above)) return places[above]!;
    above = lastParents.get(above) ?? null;
  }
  return rest;
}
