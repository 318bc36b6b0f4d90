import type { ThreadList, User } from '@duthao/protocol';
import type { People } from '../accounts/people.ts';
import type { PlanRows } from '../plans/planRows.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import type { LiveSpots } from './liveSpots.ts';

/** What the acts on comments share. */
export interface ThreadParts {
  readonly db: Database;
  readonly people: People;
  readonly plans: Plans;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
  readonly liveSpots: LiveSpots;
  /** Tells everybody who has the plan open that these threads are new or otherwise. */
  readonly changed: (planId: string, ids: readonly string[]) => Promise<void>;
  /** Tells them, and answers the thread as the person sees it now. */
  readonly answer: (user: User, planId: string, threadId: string) => Promise<ThreadList>;
}
