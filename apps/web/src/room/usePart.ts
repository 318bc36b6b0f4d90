import { useSyncExternalStore } from 'react';
import type { Watched } from './createStore.ts';

/**
 * A part of what a store holds; drawn again only when it is another one. What is saved changes at every key, and little
 * of the page says it: the rest must not be drawn for it.
 */
export function usePart<State, Part>(store: Watched<State>, pick: (state: State) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
