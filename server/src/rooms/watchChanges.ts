import * as Y from 'yjs';
import { SERVER_CLIENT_ID } from '../plans/clientIds.ts';

type Type = Y.Transaction['changed'] extends Map<infer Key, unknown> ? Key : never;

/** Which parts of a document an update needs as they were, by `nameOf`. */
export interface Reach {
  /** What it changes, and all around that. */
  readonly around: readonly string[];
  /** Nodes of which it says something as a whole. */
  readonly whole: readonly string[];
}

/** Names a shared type in every copy of a document. */
const nameOf = ({ _item: item }: Type): string => (item ? `${item.id.client}:${item.id.clock}` : '');

/** Follows what becomes of a document from now on, until `stop`. */
export function watchChanges(ydoc: Y.Doc) {
  const changed = new Map<Type, Set<string | null>>();
  const start = Y.getState(ydoc.store, SERVER_CLIENT_ID);
  const note = (tr: Y.Transaction): void => {
    for (const [type, keys] of tr.changed)
      changed.set(type, new Set([...(changed.get(type) ?? []), ...keys]));
  };
  ydoc.on('afterTransaction', note);
  return {
    stop: (): void => ydoc.off('afterTransaction', note),

    reach(): Reach {
      const whole = [...changed].filter(([, keys]) => [...keys].some((key) => key !== null));
      return {
        around: [...new Set([...changed.keys()].flatMap((type) => upwards(type).map(nameOf)))],
        whole: whole.map(([type]) => nameOf(type)),
      };
    },

    /**
     * Whether an update that was written on the state at the start still means the same: nobody has touched what it
     * touches, what that stands in, or anything inside what it speaks of as a whole; and no other server's change has
     * taken its place.
     */
    isApartFrom({ around, whole }: Reach): boolean {
      if (Y.getState(ydoc.store, SERVER_CLIENT_ID) !== start) return false;
      const [near, wholes] = [new Set(around), new Set(whole)];
      return [...changed.keys()].every(
        (type) => !near.has(nameOf(type)) && !upwards(type).some((each) => wholes.has(nameOf(each))),
      );
    },
  };
}

function upwards(type: Type): Type[] {
  const found: Type[] = [];
  for (let at: Type | null = type; at; at = at.parent as Type | null) found.push(at);
  return found;
}
