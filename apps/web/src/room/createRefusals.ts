import type { RefusalReason, RefusedPlace, ServerMessage } from '@duthao/protocol';

/** After so many refusals in a row the plan is not opened again by itself. */
const MANY = 3;
/** Nor after so many within a minute, though between them everything was saved: something writes there by itself. */
const MANY_IN_A_MINUTE = 12;
const MINUTE = 60_000;

type Refused = Extract<ServerMessage, { kind: 'refused' }>;

/** These say that the words are fine but not their place: without it the rest is taken. */
const aboutPlace: readonly RefusalReason[] = ['foreignPlace', 'frozen', 'suggestion', 'placeOrder'];

/** What the server has refused of this visit and the ones before, and what follows from it. */
export interface Refusals {
  /** The server says what it refuses, a moment before it closes the channel. */
  said(refused: Refused): void;
  /** Another one: how to go on, `stop` when going on would only be refused again. */
  next(now: number): 'merge' | 'asTexts' | 'stop';
  /** Places that refused something since the server had everything last; null is what lies outside all places. */
  readonly barred: ReadonlySet<string | null>;
  /** Those that did so twice: what is suggested there is no longer tried either. */
  readonly hopeless: ReadonlySet<string | null>;
  readonly places: readonly RefusedPlace[];
  /** The server has everything. */
  forget(): void;
}

export function createRefusals(): Refusals {
  let inRow = 0;
  let last: Refused | null = null;
  let places: RefusedPlace[] = [];
  let recent: number[] = [];
  return {
    said: (refused) => {
      last = refused;
      if (refused.place) places = [...places, refused.place];
    },
    next: (now) => {
      const reason = last?.reason;
      last = null;
      // Somebody moves sections: on a fresh document the same words have a place again, however often it happens.
      if (reason === 'sectionMoved') return 'merge';
      inRow += 1;
      recent = [...recent.filter((at) => now - at < MINUTE), now];
      if (inRow > MANY || recent.length > MANY_IN_A_MINUTE) return 'stop';
      const isPlace = reason !== undefined && aboutPlace.includes(reason);
      if (isPlace ? inRow < MANY : inRow < 2 && reason !== 'readOnly') return 'merge';
      return 'asTexts';
    },
    get barred() {
      return new Set(places.map(({ id }) => id));
    },
    get hopeless() {
      const ids = places.map(({ id }) => id);
      return new Set(ids.filter((id, index) => ids.indexOf(id) < index));
    },
    get places() {
      return places;
    },
    forget: () => {
      inRow = 0;
      places = [];
    },
  };
}
