import type { Database } from '../storage/tables.ts';
import { createApiTokens } from './apiTokens.ts';
import { createInvitations } from './invitations.ts';
import { createSessions } from './sessions.ts';

/**
 * Ends every way in that a person has: sessions, an invitation, tokens. None of them comes back with the account.
 * Resolves with the sessions that ended, whose sockets are still to be closed.
 */
export async function endAccess(db: Database, userId: string): Promise<string[]> {
  await createInvitations(db).withdraw(userId);
  await createApiTokens(db).revokeAll(userId);
  return createSessions(db).closeAll(userId);
}
