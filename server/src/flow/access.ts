import { type PlanState, planStates, type User } from '@duthao/protocol';
import type { People } from '../accounts/people.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRows } from '../plans/planRows.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Database } from '../storage/tables.ts';
import { type Standing, standingOf } from './standing.ts';
import { isBefore, stepsOf } from './steps.ts';
import { isOne } from './stepPeople.ts';

/** In whose place a person acts: his own first (`forUser` null), then theirs whom he acts for today. */
export interface Seat {
  readonly user: User;
  readonly forUser: { readonly id: string; readonly name: string } | null;
}

export interface Access {
  readonly standing: Standing;
  readonly seats: readonly Seat[];
  /** The draft itself is open to him; else he sees what was submitted. */
  readonly mayOpenRoom: boolean;
  /** He sees the plan for an opinion that he was asked for, and for nothing else: of its way he is shown no more. */
  readonly isOnlyAsked: boolean;
  /** From which state on a version has to have come to be shown to him. */
  readonly seesFrom: PlanState;
}

export interface AccessParts {
  readonly db: Database;
  readonly people: People;
  readonly plans: Plans;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
}

/** Who may follow a plan on its way: those who write it, and those whom it has come to. */
export function createAccess({ db, people, plans, planRows, planRights }: AccessParts) {
  async function seatsOf(user: User): Promise<Seat[]> {
    const others = await Promise.all(user.actsFor.map(({ id }) => people.findById(id)));
    const standIns = others.flatMap((account) =>
      account && !account.disabled
        ? [{ user: account.user, forUser: { id: account.user.id, name: account.user.name } }]
        : [],
    );
    return [{ user, forUser: null }, ...standIns];
  }

  async function furthestOf(planId: string): Promise<PlanState> {
    const rows = await db.selectFrom('versions').select('furthest').where('plan_id', '=', planId).execute();
    const places = rows.map(({ furthest }) => planStates.indexOf(furthest as PlanState));
    return planStates[Math.max(0, ...places)]!;
  }

  return {
    seatsOf,

    /** Throws the refusal that an invented id gets, too. */
    async open(user: User, planId: string): Promise<Access> {
      const plan = await planRows.find(planId);
      if (!plan) return plans.get(user, planId).then(never);
      const [standing, seats, furthest] = await Promise.all([
        standingOf(db, planId),
        seatsOf(user),
        furthestOf(planId),
      ]);
      const mayOpenRoom = (await planRights.of(user, plan)) !== null;
      const reached = isBefore(furthest, standing.state) ? standing.state : furthest;
      const mine = firstStateOf(standing, seats);
      if (!mayOpenRoom && (mine === undefined || isBefore(reached, mine))) {
        await plans.get(user, planId);
      }
      const isOnlyAsked = await planRights.isOnlyAsked(user, plan);
      const seesFrom = mayOpenRoom && !isOnlyAsked ? 'assigned' : (mine ?? 'issued');
      return { standing, seats, mayOpenRoom, isOnlyAsked, seesFrom };
    },
  };
}

export type FlowAccess = ReturnType<typeof createAccess>;

/** The first step that asks for one of these people. */
function firstStateOf(standing: Standing, seats: readonly Seat[]): PlanState | undefined {
  return stepsOf(standing).find(({ acts }) =>
    acts.some(({ roles }) => roles.some((role) => seats.some(({ user }) => isOne(user, role, standing)))),
  )?.state;
}

function never(): never {
  throw new Error('a plan without a row was found');
}
