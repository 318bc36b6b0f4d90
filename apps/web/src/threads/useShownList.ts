import type { PlanThread } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/SessionContext.ts';
import { everything, passes } from './filterThreads.ts';
import type { ThreadDeskStore } from './ThreadDesk.ts';
import { useLocated } from './useLocated.ts';

/** What of the threads is looked through now, and which is looked at. */
export function useShownList(desk: ThreadDeskStore, doc: Node, all: readonly PlanThread[]) {
  const { user } = useSession();
  const { active, asked } = useSyncExternalStore(desk.subscribe, desk.get);
  const { standing, lost, placeOf, sectionsOf } = useLocated(doc, all);
  const [filter, setFilter] = useState(everything);
  const current = all.find(({ id }) => id === active);
  const [heard, setHeard] = useState(0);
  // A thread that was asked for is shown, whatever was looked through before.
  if (asked !== heard && current) {
    setHeard(asked);
    setFilter({ ...everything, state: current.isDone ? 'done' : 'open' });
  }
  const isSettled = current?.isDone === true && filter.state === 'open';
  useEffect(() => {
    if (isSettled) desk.set({ active: null });
  }, [desk, isSettled]);
  const [shown, shownLost] = useMemo(() => {
    const isShown = (thread: PlanThread): boolean =>
      thread.id === active || passes(thread, filter, sectionsOf(thread.id), user.id);
    return [standing.filter(isShown), lost.filter(isShown)];
  }, [standing, lost, sectionsOf, filter, active, user.id]);
  return { active, current, filter, setFilter, shown, shownLost, placeOf };
}
