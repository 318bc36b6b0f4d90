import type { Presence, User } from '@duthao/protocol';
import type { Room } from './Room.ts';

/** What a socket is known by: who opened it, and in which session. */
export interface Caller {
  readonly user: User;
  readonly sessionId: string;
}

/** Hocuspocus' context of one channel, filled at authentication. */
export interface Visit extends Caller {
  readonly room: Room;
  readonly clientId: number;
  /** What others see; the client cannot choose it. */
  readonly presence: Presence;
  /** Set when the client gave its id back: it holds nothing unsent. */
  released?: boolean;
}
