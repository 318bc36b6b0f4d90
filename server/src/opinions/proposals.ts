import { suggestInYDoc, withProposal } from '@duthao/plan';
import { newId } from '../newId.ts';
import type { Inside } from '../rooms/Room.ts';
import type { Database } from '../storage/tables.ts';

/** Words of a unit that are to stand in the text, as a suggestion in the name of who sends them. */
export interface Proposed {
  readonly opinionId: string;
  readonly threadId: string;
  readonly words: string;
  readonly authorId: string;
}

/**
 * Writes what units would rather read into the text, as suggestions of those who sent them, and notes with each opinion
 * which is its own. Where the words have gone meanwhile, the opinion says the proposal and names no suggestion.
 */
export async function writeProposals(
  db: Database,
  inside: Inside,
  proposed: readonly Proposed[],
): Promise<void> {
  const [first] = proposed;
  if (!first) return;
  const time = new Date();
  const changes = proposed.map(({ threadId, words, authorId: author }) => ({
    change: (doc: Parameters<typeof withProposal>[0]) => withProposal(doc, threadId, words),
    author,
    time,
  }));
  await inside.change(
    first.authorId,
    (ydoc, origin) => suggestInYDoc(ydoc, changes, newId, origin),
    async (outcomes) => {
      for (const [at, { suggestionId }] of outcomes.entries()) {
        if (suggestionId === null) continue;
        await db
          .updateTable('opinions')
          .set({ suggestion_ids: JSON.stringify([suggestionId]) })
          .where('id', '=', proposed[at]!.opinionId)
          .execute();
      }
    },
  );
}
