import { type PlanState, planStates, stateSpecs } from '@duthao/protocol';
import { tell } from '../notices/tell.ts';
import type { Database } from '../storage/tables.ts';
import { setStanding, type Standing, standingOf } from './standing.ts';
import { findStep, stateOn } from './steps.ts';
import { idsOfRoles } from './stepPeople.ts';
import { type Mover, recordEvent } from './recordEvent.ts';

/**
 * The only way in which a plan's state changes. Where the plan's way has no step of that state, it goes to the next
 * that it has; the answer is where it stands. Tells those who have to act now. After the transaction the caller awaits
 * `rooms.refreshRights(planId)`, or runs it all in `rooms.exclusively`.
 *
 * @param by who did it, who is then not told; `act` says what, for the history, where the caller does not record it.
 */
export async function moveTo(
  trx: Database,
  planId: string,
  state: PlanState,
  by?: Mover & { readonly act?: string; readonly words?: string },
): Promise<PlanState> {
  const standing = await standingOf(trx, planId);
  const reached = stateOn(standing, state);
  await trx.updateTable('plans').set({ state: reached }).where('id', '=', planId).execute();
  await setStanding(trx, planId, { passed: '[]', entered_at: Date.now() });
  await markFurthest(trx, planId, reached);
  if (by?.act) await recordEvent(trx, standing, { ...by, act: by.act, kind: 'moved', to: reached });
  await tellActors(trx, standing, reached, by?.actor.id);
  return reached;
}

/** Whoever acts in a state may from then on see the version that reached it, even after it was returned. */
async function markFurthest(trx: Database, planId: string, state: PlanState): Promise<void> {
  const last = await trx
    .selectFrom('versions')
    .select(['no', 'furthest'])
    .where('plan_id', '=', planId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || planStates.indexOf(last.furthest as PlanState) >= planStates.indexOf(state)) return;
  await trx
    .updateTable('versions')
    .set({ furthest: state })
    .where('plan_id', '=', planId)
    .where('no', '=', last.no)
    .execute();
}

async function tellActors(trx: Database, standing: Standing, state: PlanState, actorId?: string) {
  const step = findStep(standing, state);
  if (!step || stateSpecs[state].text === 'open') return;
  for (const { name, roles } of step.acts) {
    const ids = await idsOfRoles(trx, roles, standing);
    const userIds = ids.filter((id) => id !== actorId);
    const text = `${name}: “${standing.title}” đang chờ xử lý.`;
    await tell(trx, { userIds, planId: standing.planId, kind: 'step', text });
  }
}
