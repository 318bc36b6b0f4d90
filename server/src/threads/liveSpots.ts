import { readSpots, type Spots } from '@duthao/plan';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Room } from '../rooms/Room.ts';

/** Where threads stand in plans as they are now; read anew only when something was written since. */
export function createLiveSpots(rooms: Rooms) {
  const known = new WeakMap<Room, { seq: number; spots: Spots }>();

  /** To be asked inside the room's queue only. */
  function now(room: Room): Spots {
    const last = known.get(room);
    if (last?.seq === room.seq) return last.spots;
    const spots = readSpots(room.ydoc);
    known.set(room, { seq: room.seq, spots });
    return spots;
  }

  return {
    now,
    of: (planId: string): Promise<Spots> => rooms.use(planId, (room) => room.read(() => now(room))),
  };
}

export type LiveSpots = ReturnType<typeof createLiveSpots>;
