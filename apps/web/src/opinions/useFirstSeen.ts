import { useEffect, useRef } from 'react';

/**
 * Things as they stood when the person turned to them: what changes on the screen meanwhile was not yet read. `current`
 * are they as they are now.
 */
export function useFirstSeen<Thing extends { readonly id: string }>(
  current: readonly Thing[],
): (thing: Thing) => Thing {
  const first = useRef(new Map<string, Thing>());
  useEffect(() => {
    const ids = new Set(current.map(({ id }) => id));
    for (const id of first.current.keys()) if (!ids.has(id)) first.current.delete(id);
    for (const thing of current) if (!first.current.has(thing.id)) first.current.set(thing.id, thing);
  }, [current]);
  return (thing) => first.current.get(thing.id) ?? thing;
}
