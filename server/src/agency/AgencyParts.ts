import type { Storage } from '../storage/openStorage.ts';
import type { AccountParts } from './createAccountParts.ts';
import type { PlanParts } from './createPlanParts.ts';
import type { Place } from './Place.ts';
import type { Shared } from './createShared.ts';

/** Everything that the routes of one agency may use; nothing in it reaches another agency. */
export interface AgencyParts extends Omit<Shared, 'stop'>, AccountParts, PlanParts {
  readonly db: Storage['db'];
  readonly place: Place;
}
