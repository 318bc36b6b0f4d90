import { useState } from 'react';

/** Which of some things are ticked; what is no longer among them is ticked no more. */
export interface Ticks {
  /** In the order of the things. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  toggle(id: string): void;
  set(ids: readonly string[]): void;
}

export function useTicks(all: readonly string[]): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = all.filter((id) => ticked.has(id));
  return {
    ids,
    has: (id) => ticked.has(id),
    toggle: (id) =>
      setTicked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    set: (wanted) => setTicked(new Set(wanted)),
  };
}
