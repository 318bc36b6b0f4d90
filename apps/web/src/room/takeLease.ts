import type { Connection } from '@duthao/protocol';
import { ApiError, isSignedOut, toSentence } from '../api/ApiError.ts';
import { openConnection } from '../api/plans.ts';
import { readSession } from '../api/session.ts';
import type { Trouble } from './RoomState.ts';

export type Lease =
  | { kind: 'leased'; connection: Connection }
  /** `null` when the server was not reached at all: the line is down, and there is no more to say. */
  | { kind: 'trouble'; trouble: Trouble | null }
  /** This plan does not open for this person, now or later. */
  | { kind: 'refused'; sentence: string };

/** Asks for a client id to write with. */
export async function takeLease(planId: string): Promise<Lease> {
  try {
    return { kind: 'leased', connection: await openConnection(planId) };
  } catch (error) {
    if (isSignedOut(error)) return { kind: 'trouble', trouble: 'signIn' };
    const kind = error instanceof ApiError ? error.kind : 'unreadable';
    if (kind === 'unreachable') return { kind: 'trouble', trouble: null };
    if (kind === 'unavailable') return { kind: 'trouble', trouble: 'unavailable' };
    if (kind === 'tooMany') return { kind: 'trouble', trouble: 'tooMuch' };
    if (kind === 'unreadable') return { kind: 'trouble', trouble: 'reload' };
    return { kind: 'refused', sentence: toSentence(error) };
  }
}

/** Whether this browser's session is still that of `userId`; another tab may have signed in as somebody else. */
export async function whoIsHere(
  userId: string,
): Promise<'me' | 'signIn' | 'otherPerson' | 'unavailable' | 'unreachable'> {
  try {
    const session = await readSession();
    if (session === null) return 'signIn';
    return session.user.id === userId ? 'me' : 'otherPerson';
  } catch (error) {
    // Whatever the failure, the answer is to ask again later: nothing is sent before the person is known.
    return error instanceof ApiError && error.kind === 'unreachable' ? 'unreachable' : 'unavailable';
  }
}
