import type { Log } from '../log.ts';
import type { PlanRows } from '../plans/planRows.ts';
import { titleOf } from '../plans/titleOf.ts';
import type { Rooms } from './createRooms.ts';
import type { Room } from './Room.ts';

/** How long after a change what follows from it is done, in milliseconds; never once a keystroke. */
const AFTER = 1000;

export interface FollowParts {
  readonly rooms: () => Rooms;
  readonly planRows: PlanRows;
  readonly log: Log;
}

/** What follows from changes, a moment later: the title in the list, a snapshot when the journal has grown long. */
export function followChanges({ rooms, planRows, log }: FollowParts) {
  const waiting = new Map<string, NodeJS.Timeout>();
  const titles = new Map<string, string>();
  const running = new Set<Promise<void>>();

  async function follow({ planId, ydoc }: Room): Promise<void> {
    const title = titleOf(ydoc);
    if (titles.get(planId) !== title) await planRows.setTitle(planId, title);
    titles.set(planId, title);
    rooms().foldIfLong(planId);
  }

  function start(room: Room): void {
    waiting.delete(room.planId);
    const work = follow(room)
      .catch((error: unknown) => log.error({ err: error, planId: room.planId }, 'following a change failed'))
      .finally(() => running.delete(work));
    running.add(work);
  }

  return {
    onChanged(room: Room): void {
      if (!waiting.has(room.planId)) waiting.set(room.planId, setTimeout(start, AFTER, room));
    },

    /** At the end: what is waiting is not done any more (it is at the next change), what runs is waited for. */
    async settle(): Promise<void> {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
      await Promise.all(running);
    },
  };
}
