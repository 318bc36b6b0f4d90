import type { Session } from '@duthao/protocol';
import type { QueryClient } from '@tanstack/react-query';

/** Somebody else sits here now, or nobody: what was read for the one before is forgotten. */
export function changeSession(client: QueryClient, session: Session | null): void {
  client.setQueryData(['session'], session);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
