import { type PlanFlow, stateSpecs } from '@duthao/protocol';
import type { VersionName } from '../api/flow.ts';

/** Two texts of a plan beside one another. */
export interface Comparison {
  readonly key: string;
  readonly label: string;
  readonly older: number;
  readonly newer: VersionName;
}

/** With what a version can be compared: every other one, and the draft for whom it is open. */
export function comparisonsOf({ versions, mayOpenRoom, state }: PlanFlow, no: number): Comparison[] {
  const others = versions
    .filter((version) => version.no !== no)
    .map(({ no: other }) => ({
      key: String(other),
      label: `So với bản trình ${other}`,
      older: Math.min(no, other),
      newer: Math.max(no, other),
    }));
  const draft = { key: 'live', label: 'So với bản đang soạn', older: no, newer: 'live' as const };
  return mayOpenRoom && stateSpecs[state].text === 'open' ? [draft, ...others] : others;
}
