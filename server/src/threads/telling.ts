import type { CommentRef, User } from '@duthao/protocol';
import { tell, type Telling } from '../notices/tell.ts';
import { membersOf } from '../places/unitPeople.ts';
import type { StoredPlan } from '../plans/planRows.ts';
import { readPlanFacts } from '../rights/planFacts.ts';
import type { Database } from '../storage/tables.ts';
import { sees, sightOf } from './sight.ts';
import type { ThreadParts } from './ThreadParts.ts';
import type { ThreadRow } from './threadRows.ts';

export interface Said {
  readonly by: User;
  readonly stored: StoredPlan;
  readonly commentId: string;
  /** Who does not see the thread does not hear of it. */
  readonly thread: Pick<ThreadRow, 'unit_id' | 'giver_id'>;
  readonly refs: readonly CommentRef[];
  /** Who has spoken in the thread before. */
  readonly answeredIds: readonly string[];
}

type Parts = Pick<ThreadParts, 'db' | 'people' | 'planRights'>;

/**
 * Whom a comment is told to: who is named in it, then whom it answers, each once. Who may not open the plan, or is
 * outside the circle, hears nothing. Asked before the transaction that tells.
 */
export async function whomToTell(parts: Parts, said: Said): Promise<Telling[]> {
  const { by, stored, commentId } = said;
  const units = said.refs.filter(({ kind }) => kind === 'unit').map(({ id }) => id);
  const members = units.length === 0 ? [] : await membersOf(parts.db, units);
  const named = [
    ...said.refs.filter(({ kind }) => kind === 'user').map(({ id }) => id),
    ...members.map(({ id }) => id),
  ];
  const hears = await hearersOf(parts, [...named, ...said.answeredIds], said);
  const common = { planId: stored.id, kind: 'commented' as const, once: `comment ${stored.id} ${commentId}` };
  const mentioned = hears(named);
  const answered = hears(said.answeredIds.filter((id) => !mentioned.includes(id)));
  return [
    {
      ...common,
      userIds: mentioned,
      text: `${by.name} nhắc tới anh/chị trong một ý kiến về “${stored.title}”.`,
    },
    { ...common, userIds: answered, text: `${by.name} trả lời ý kiến của anh/chị về “${stored.title}”.` },
  ];
}

export async function tellAll(trx: Database, tellings: readonly Telling[]): Promise<void> {
  for (const telling of tellings) await tell(trx, telling);
}

async function hearersOf(
  { db, people, planRights }: Parts,
  ids: readonly string[],
  { by, stored, thread }: Said,
): Promise<(ids: readonly string[]) => string[]> {
  const hearing = new Set<string>();
  const facts = await readPlanFacts(db, stored.id);
  for (const id of new Set(ids)) {
    const account = id === by.id ? undefined : await people.findById(id);
    if (!account || account.disabled) continue;
    const isIn = sees(await sightOf(planRights, account.user, stored), thread);
    if (isIn && (await planRights.of(account.user, stored, facts))) hearing.add(id);
  }
  return (some) => [...new Set(some)].filter((id) => hearing.has(id));
}
