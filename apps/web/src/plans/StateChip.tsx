import type { PlanSummary } from '@duthao/protocol';
import classes from './StateChip.module.css';
import { stateNames } from './stateNames.ts';

export function StateChip({ state }: { state: PlanSummary['state'] }) {
  return (
    <span className={classes.chip} data-state={state}>
      {stateNames[state]}
    </span>
  );
}
