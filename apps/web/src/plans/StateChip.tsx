import { type PlanState, stateSpecs } from '@duthao/protocol';
import classes from './StateChip.module.css';

export function StateChip({ state }: { state: PlanState }) {
  return (
    <span className={classes.chip} data-state={state}>
      {stateSpecs[state].name}
    </span>
  );
}
