import { type FlowStep, type PlanState, planStates, stateSpecs, stepStates } from '@duthao/protocol';

/** A way, and whether another body issues what comes out of it. */
export interface Way {
  readonly steps: readonly FlowStep[];
  /** The other body; empty when this agency issues. */
  readonly issuedBy: string;
}

/** Steps after approval that are not ours when another body issues the plan. */
const ownIssue: readonly PlanState[] = ['signing', 'numbering', 'issuing', 'issued'];

/** The steps that a plan really passes. */
export function stepsOf({ steps, issuedBy }: Way): readonly FlowStep[] {
  return issuedBy === '' ? steps : steps.filter(({ state }) => !ownIssue.includes(state));
}

export function findStep(way: Way, state: PlanState): FlowStep | undefined {
  return stepsOf(way).find((step) => step.state === state);
}

/** Where a plan stands when the step of this state is passed. */
export function stateAfter(way: Way, state: PlanState): PlanState {
  const order = planStates.indexOf(state);
  const next = stepsOf(way).find((step) => planStates.indexOf(step.state) > order);
  if (next) return next.state;
  if (way.issuedBy !== '') return 'transferred';
  return planStates.indexOf(state) < planStates.indexOf('issued') ? 'issued' : 'archived';
}

/** The state itself where the way has such a step, or one that needs none; else the next that it has. */
export function stateOn(way: Way, state: PlanState): PlanState {
  const isStep = (stepStates as readonly PlanState[]).includes(state);
  return !isStep || state === 'issued' || findStep(way, state) ? state : stateAfter(way, state);
}

/** The first step in which the plan is written. */
export function writingState(way: Way): PlanState {
  return stepsOf(way).find(({ state }) => isOpen(state) && state !== 'assigned')?.state ?? 'drafting';
}

export const isOpen = (state: PlanState): boolean => stateSpecs[state].text === 'open';

export const isBefore = (state: PlanState, other: PlanState): boolean =>
  planStates.indexOf(state) < planStates.indexOf(other);

/** Where it goes when it is returned: back to be finished, or else to be written. */
export function stateWhenReturned(way: Way): PlanState {
  return findStep(way, 'finishing') ? 'finishing' : writingState(way);
}
