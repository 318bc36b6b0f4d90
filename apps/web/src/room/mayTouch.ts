import type { PlanRights } from '@duthao/protocol';

/** Whether the person may do anything to the text, if only suggest; else the plan is there to be read. */
export function mayTouch({ writing }: PlanRights): boolean {
  return writing.rest || writing.elsewhere !== 'nothing' || Object.values(writing.places).includes(true);
}
