import { noRights, type WritingRights } from '@duthao/plan';
import { stateSpecs } from '@duthao/protocol';
import type { StoredPlan } from '../plans/planRows.ts';
import type { PlanUnits } from '../plans/rights.ts';
import { isAsked } from './asked.ts';
import { type Hat, holds, isHeadOf, writesFor } from './Hat.ts';
import type { Given, PlanFacts } from './planFacts.ts';

export interface Asked {
  readonly hats: readonly Hat[];
  readonly plan: PlanUnits & Pick<StoredPlan, 'state'>;
  readonly facts: PlanFacts;
  readonly isGuest: boolean;
  /** Drafts the plan, and is still one who may make plans for the unit that leads it. */
  readonly isDrafter: boolean;
}

/** The lead drafter, the head of the unit that leads, and its deputies: they write everywhere and give out places. */
export function isLeading({ hats, plan, isDrafter }: Asked): boolean {
  return isDrafter || hats.some((hat) => isHeadOf(hat, plan.leadUnitId));
}

/** Of one who may open the draft; see the table of rights in docs/decisions. */
export function toWritingRights(asked: Asked): WritingRights {
  const { hats, plan, facts, isGuest } = asked;
  const { text } = stateSpecs[plan.state];
  const isLegal = hats.some((hat) => holds(hat, 'legal'));
  if (text === 'frozen') return noRights;
  if (text === 'form') {
    if (hats.some((hat) => holds(hat, 'formChecker'))) return { ...noRights, elsewhere: 'form' };
    return isLegal ? { ...noRights, elsewhere: 'suggest' } : noRights;
  }
  if (isLeading(asked)) return { rest: true, places: {}, elsewhere: 'suggest' };
  const rest = hats.some((hat) => writesFor(hat, plan.leadUnitId));
  const places: Record<string, boolean> = {};
  for (const given of facts.given) {
    places[given.placeId] = places[given.placeId] === true || hats.some((hat) => writesAt(hat, given));
  }
  const writes = Object.values(places).includes(true);
  const drafts = hats.some((hat) => plan.coUnitIds.some((unitId) => writesFor(hat, unitId)));
  const isAskedForLaw = facts.asked.some((one) => one.isLegal && hats.some((hat) => isAsked(hat, one)));
  const suggests = rest || writes || drafts || isLegal || isGuest || isAskedForLaw;
  return { rest, places, elsewhere: suggests ? 'suggest' : 'nothing' };
}

/** Members write what their unit was given; once persons are named, only these and the heads of the unit. */
export function writesAt(hat: Hat, { unitId, userIds }: Given): boolean {
  if (!writesFor(hat, unitId)) return false;
  return userIds.length === 0 || userIds.includes(hat.userId) || isHeadOf(hat, unitId);
}
