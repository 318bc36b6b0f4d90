import type { User, Waiting, WaitingItem } from '@duthao/protocol';
import { today } from '../today.ts';

/** One area's answer to "what waits for this person": computed from facts, in all plans. */
export type WaitingSource = (user: User) => Promise<WaitingItem[]>;

/** Everything that waits for a person, the most urgent first. */
export function createWaiting(sources: readonly WaitingSource[]) {
  return async (user: User): Promise<Waiting> => {
    const found = await Promise.all(sources.map((source) => source(user)));
    return { today: today(), items: found.flat().toSorted(byDay) };
  };
}

export type WaitingOf = ReturnType<typeof createWaiting>;

/** What has no day comes last; of one day, plan by plan, in the order in which the sources name it. */
function byDay(a: WaitingItem, b: WaitingItem): number {
  const days = compare(a.deadline ?? '9999', b.deadline ?? '9999');
  return days || a.planTitle.localeCompare(b.planTitle, 'vi') || compare(a.planId, b.planId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
