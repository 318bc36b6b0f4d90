/** What those see who only read it. */
export interface Watched<State> {
  get(): State;
  /** Gives back what ends it. */
  subscribe(listener: () => void): () => void;
}

export interface Store<State> extends Watched<State> {
  set(part: Partial<State>): void;
}

/** A value that React can watch (useSyncExternalStore) and that changes outside of it. */
export function createStore<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (part) => {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
