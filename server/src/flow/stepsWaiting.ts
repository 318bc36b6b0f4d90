import type { StepAct, User, WaitingItem } from '@duthao/protocol';
import type { WaitingSource } from '../notices/createWaiting.ts';
import type { Database } from '../storage/tables.ts';
import type { FlowAccess } from './access.ts';
import { standingOf } from './standing.ts';
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

/** Which steps of which plans wait for this person, in his own name or in that of one he acts for. */
export function createStepsWaiting(db: Database, access: FlowAccess): WaitingSource {
  return async (user: User): Promise<WaitingItem[]> => {
    const seats = await access.seatsOf(user);
    const plans = await db
      .selectFrom('plans')
      .select('id')
      .where('state', 'not in', elsewhere)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('updates').select('seq').whereRef('updates.plan_id', '=', 'plans.id')),
      )
      .execute();
    const items: WaitingItem[] = [];
    for (const { id } of plans) {
      const standing = await standingOf(db, id);
      for (const { user: holder, forUser } of seats) {
        const acts = findStep(standing, standing.state)?.acts ?? [];
        const isMine = ({ roles }: StepAct): boolean => roles.some((role) => isOne(holder, role, standing));
        const open = acts.filter((act) => !standing.passed.includes(act.id) && isMine(act));
        // While it is written it waits for its drafter, not for everybody who might submit it.
        const waits = isOpen(standing.state) ? holder.id === standing.drafterId : open.length > 0;
        if (!waits) continue;
        const what =
          isOpen(standing.state) && standing.state !== 'assigned'
            ? findStep(standing, standing.state)?.name
            : open.map(({ name }) => name).join(', ');
        items.push({
          planId: id,
          planTitle: standing.title,
          what: what ?? 'Soạn thảo',
          deadline: standing.commission.due_day,
          from: forUser ? `Thay ${forUser.name}` : (standing.commission.assigned_by ?? ''),
          at: isOpen(standing.state) || standing.state === 'checks' ? 'text' : 'review',
          placeId: null,
        });
        break;
      }
    }
    return items;
  };
}
