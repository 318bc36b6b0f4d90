import type { Presence, User } from '@duthao/protocol';
import type { Standing } from './Grant.ts';
import type { Room } from './Room.ts';

/** What a socket is known by: who opened it, and in which session. */
export interface Caller {
  readonly user: User;
  readonly sessionId: string;
}

/** A socket's caller; `gone` fires when it has closed, whatever was going on; `joined` hears of each room it is in. */
export interface CallerHere extends Caller {
  readonly gone: AbortSignal;
  readonly joined: () => void;
}

/** Hocuspocus' context of one channel, filled at authentication. */
export interface Visit extends CallerHere {
  readonly room: Room;
  /** Changes once when a plain Yjs client shows which id it writes with. */
  clientId: number;
  readonly standing: Standing;
  /** Whether the whole state may be asked for once more: an answer is a thousand times the question. */
  readonly mayAsk: (bytes: number) => boolean;
  /** What others see; the client cannot choose it. */
  readonly presence: Presence;
  /** The room is kept open for this visit until its channel stands, which then keeps it open itself. */
  readonly release: () => void;
  /** Set when the client gave its id back: it holds nothing unsent. */
  released?: boolean;
}
