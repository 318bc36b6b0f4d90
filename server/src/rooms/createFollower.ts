import { randomUUID } from 'node:crypto';
import { normalise, readSpots } from '@duthao/plan';
import type { Log } from '../log.ts';
import type { PlanRows } from '../plans/planRows.ts';
import { titleOf } from '../plans/titleOf.ts';
import type { Room } from './Room.ts';

/** How long after a change what follows from it is done, in milliseconds; never once a keystroke. */
const AFTER = 300;

/** Somebody who looks at a room after changes; `finish` before it closes, `forget` when it has. */
export interface RoomWatch {
  /** `isNested` when more than words may have changed. */
  look(room: Room, isNested: boolean): Promise<void>;
  finish(room: Room): Promise<void>;
  forget(room: Room): void;
}

/**
 * What follows from changes, a moment later: repairs of what two people broke together, title and open suggestions in the
 * list, and what became of places that were given to units.
 */
export function createFollower(planRows: PlanRows, watch: RoomWatch, log: Log) {
  const waiting = new Map<Room, NodeJS.Timeout>();
  const titles = new WeakMap<Room, string>();
  const counts = new WeakMap<Room, number>();

  async function follow(room: Room): Promise<void> {
    const { planId, marks } = room;
    if (marks.isNeeded) await room.change(null, (_ydoc, origin) => marks.mend(origin));
    const isNested = room.takeStructureChanged();
    if (isNested) {
      const repairs = await room.change(null, (ydoc, origin) => normalise(ydoc, randomUUID, origin));
      if (repairs.length > 0) log.info({ planId, repairs }, 'repaired');
    }
    const title = titleOf(room.ydoc);
    if (titles.get(room) !== title) await planRows.setTitle(planId, title);
    titles.set(room, title);
    await count(room);
    await watch.look(room, isNested);
  }

  /** Suggestions that nobody has settled, for the list of plans; the walk takes a millisecond or two. */
  async function count(room: Room): Promise<void> {
    const open = readSpots(room.ydoc).suggestions.size;
    if (counts.get(room) !== open) await planRows.setOpenSuggestions(room.planId, open);
    counts.set(room, open);
  }

  const safely = (room: Room, work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      log.error({ err: error, planId: room.planId }, 'following a change failed');
    });

  const followSafely = (room: Room): Promise<void> => {
    waiting.delete(room);
    return safely(room, follow(room));
  };

  return {
    /** What came with a file was not followed when it came. */
    onOpened: (room: Room): Promise<void> => safely(room, count(room)),

    onChanged(room: Room): void {
      if (!waiting.has(room)) waiting.set(room, setTimeout(followSafely, AFTER, room));
    },

    /** Before a room closes: what is waiting is done now. */
    async finish(room: Room): Promise<void> {
      for (let timer = waiting.get(room); timer; timer = waiting.get(room)) {
        clearTimeout(timer);
        await followSafely(room);
      }
      await watch.finish(room);
    },

    forget(room: Room): void {
      clearTimeout(waiting.get(room));
      waiting.delete(room);
      watch.forget(room);
    },
  };
}

export type Follower = ReturnType<typeof createFollower>;
