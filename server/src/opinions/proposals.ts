import type { Inside } from '../rooms/Room.ts';
import type { Database } from '../storage/tables.ts';
import type { Proposed } from './answering.ts';

/** The opinion keeps the proposal in its own words and names no suggestion. */
export async function writeProposals(
  db: Database,
  _inside: Inside,
  proposed: readonly Proposed[],
): Promise<void> {
  const ids = proposed.map(({ opinionId }) => opinionId);
  if (ids.length === 0) return;
  await db.updateTable('opinions').set({ suggestion_ids: '[]' }).where('id', 'in', ids).execute();
}
