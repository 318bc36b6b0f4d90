import { commonKeys } from './commonKeys.ts';

interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The order of the children of one block: theirs, with what I put in or moved standing behind what it stands
 * behind in mine. `isMember` says what belongs here at all.
 */
export function mergeOrder({ base, mine, theirs }: Orders, isMember: (key: string) => boolean): string[] {
  const moved = new Set(movedKeys(base, mine));
  const inTheirs = new Set(theirs);
  const order = theirs.filter((key) => isMember(key) && !moved.has(key));
  let last = -1;
  for (const key of mine.filter(isMember)) {
    const at = inTheirs.has(key) && !moved.has(key) ? order.indexOf(key) : -1;
    if (at >= 0) last = at;
    else order.splice((last += 1), 0, key);
  }
  return order;
}

function movedKeys(base: readonly string[], mine: readonly string[]): string[] {
  const both = new Set(mine);
  const matched = commonKeys(base, mine);
  return base.filter((key, i) => both.has(key) && matched[i] === -1);
}
