import type { PlanState } from '@duthao/protocol';

const states: readonly PlanState[] = [
  'numbering',
  'issuing',
  'issued',
  'transferred',
  'issuedElsewhere',
  'archived',
];

/** From here on the plan's number is recorded, or is to be read, on the page of number and issue. */
export const hasNumberPage = (state: PlanState): boolean => states.includes(state);
