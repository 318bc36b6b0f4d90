import type { PlanMeta, Thread } from '@duthao/plan';
import type { Database } from '../storage/tables.ts';
import { sees, type Sight } from './sight.ts';
import { readThreads } from './threadRows.ts';

/** Threads as a plan.json has them for somebody: without the circles of units, and what he does not see of the others. */
export async function threadsForFile(db: Database, planId: string, sight: Sight): Promise<Thread[]> {
  const threads = await readThreads(db, planId);
  return threads
    .filter((row) => row.unit_id === null && sees(sight, row))
    .map(({ id, done, quote, node_id, suggestion_id, comments }) => ({
      id,
      isDone: done === 1,
      ...(quote !== '' && { quote }),
      ...(node_id !== null && { nodeId: node_id }),
      ...(suggestion_id !== null && { suggestionId: suggestion_id }),
      comments: comments
        .filter(({ is_gone }) => is_gone === 0)
        .map(({ author, author_id, time, text }) => ({ author: author_id ?? author, time, text })),
    }))
    .filter(({ comments }) => comments.length > 0);
}

/** Names and units of those among these ids who have an account, for `meta.people` of a plan.json. */
export async function peopleForFile(
  db: Database,
  ids: readonly string[],
): Promise<NonNullable<PlanMeta['people']>> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('users')
    .leftJoin('memberships', 'memberships.user_id', 'users.id')
    .leftJoin('units', 'units.id', 'memberships.unit_id')
    .select(['users.id', 'users.name', 'units.name as unit'])
    .where('users.id', 'in', [...new Set(ids)])
    .orderBy('units.position', 'desc')
    .execute();
  // The first unit of somebody in several comes last, and stays.
  return Object.fromEntries(rows.map(({ id, name, unit }) => [id, { name, ...(unit !== null && { unit }) }]));
}
