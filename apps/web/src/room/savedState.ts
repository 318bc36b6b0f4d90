/** What is known about where the text is. Only the events below change it. */
export interface SavedState {
  /** `up` from the moment the server's state is in until the line breaks. */
  readonly line: 'opening' | 'up' | 'down';
  /** Own changes that are not known to be durable on the server. */
  readonly waiting: number;
  /** After a connection the provider starts its count anew: it speaks for everything only once it has reached 0. */
  readonly settled: boolean;
  /** The last moment at which all own changes were durable on the server. */
  readonly savedAt: Date | null;
  readonly downSince: Date | null;
}

export type SavedEvent =
  /** The server's state has arrived. */
  | { kind: 'joined' }
  /** The editor handed one change to the server's copy. */
  | { kind: 'changed' }
  /** The provider has this many messages that the server has not acknowledged. */
  | { kind: 'unacknowledged'; count: number; at: Date }
  | { kind: 'down'; at: Date };

/** Before the first connection; `waiting` counts what an earlier visit left unsent in the offline copy. */
export function openingState(waiting: number): SavedState {
  return { line: 'opening', waiting, settled: false, savedAt: null, downSince: null };
}

export function reduceSaved(state: SavedState, event: SavedEvent): SavedState {
  switch (event.kind) {
    case 'joined':
      return { ...state, line: 'up', downSince: null };
    case 'down':
      return { ...state, line: 'down', settled: false, downSince: state.downSince ?? event.at };
    case 'changed':
      // Once settled, the provider counts the same change itself.
      return state.line === 'up' && state.settled ? state : { ...state, waiting: state.waiting + 1 };
    case 'unacknowledged':
      return reduceCount(state, event.count, event.at);
  }
}

function reduceCount(state: SavedState, count: number, at: Date): SavedState {
  if (state.line !== 'up') return state;
  if (count === 0) return { ...state, waiting: 0, settled: true, savedAt: at };
  return state.settled ? { ...state, waiting: count } : state;
}

/** Whether the server has everything, durably. */
export function isSaved(state: SavedState): boolean {
  return state.line === 'up' && state.settled && state.waiting === 0;
}
