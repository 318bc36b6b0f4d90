import type { Session } from '@duthao/protocol';
import { createContext, useContext } from 'react';

export interface SignedIn extends Session {
  /** Ends the session on the server and forgets what was read for it. */
  signOut(): Promise<void>;
}

export const SessionContext = createContext<SignedIn | null>(null);

/** The person who is signed in; only for parts inside `SessionGate`. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionGate above it');
  return session;
}
