import { planStates, type StepAct, type User, type WaitingItem } from '@duthao/protocol';
import type { WaitingSource } from '../notices/createWaiting.ts';
import type { Database } from '../storage/tables.ts';
import type { FlowAccess, Seat } from './access.ts';
import { type Standing, standingOf } from './standing.ts';
import { findStep, isOpen } from './steps.ts';
import { isOne } from './stepPeople.ts';

/** States in which nothing waits on the way, or whose work is that of number and issue. */
const elsewhere = [
  'numbering',
  'issuing',
  'issued',
  'issuedElsewhere',
  'transferred',
  'withdrawn',
  'archived',
];

const open = planStates.filter(isOpen);

/** Which steps of which plans wait for this person, in his own name or in that of one he acts for. */
export function createStepsWaiting(db: Database, access: FlowAccess): WaitingSource {
  return async (user: User): Promise<WaitingItem[]> => {
    const seats = await access.seatsOf(user);
    const ids = seats.map((seat) => seat.user.id);
    const plans = await db
      .selectFrom('plans')
      .select('id')
      .where('state', 'not in', elsewhere)
      .where(({ or, eb }) => or([eb('state', 'not in', open), eb('drafter_id', 'in', ids)]))
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('updates').select('seq').whereRef('updates.plan_id', '=', 'plans.id')),
      )
      .execute();
    const standings = await Promise.all(plans.map(({ id }) => standingOf(db, id)));
    return standings.flatMap((standing) => {
      const waiting = seats.map((seat) => itemOf(standing, seat)).find((item) => item !== null);
      return waiting ? [waiting] : [];
    });
  };
}

function itemOf(standing: Standing, { user, forUser }: Seat): WaitingItem | null {
  const { planId, title, state, commission } = standing;
  const step = findStep(standing, state);
  const isMine = ({ id, roles }: StepAct): boolean =>
    !standing.passed.includes(id) && roles.some((role) => isOne(user, role, standing));
  const left = step?.acts.filter(isMine) ?? [];
  // While it is written it waits for its drafter, not for everybody who might submit it.
  if (isOpen(state) ? user.id !== standing.drafterId : left.length === 0) return null;
  const isWritten = isOpen(state) && state !== 'assigned';
  const acts = left.map(({ name }) => name).join(', ');
  return {
    planId,
    planTitle: title,
    what: (isWritten ? step?.name : acts) || 'Soạn thảo',
    deadline: commission.due_day,
    from: forUser ? `Thay ${forUser.name}` : (commission.assigned_by ?? ''),
    at: isOpen(state) || state === 'checks' ? 'text' : 'review',
    placeId: null,
  };
}
