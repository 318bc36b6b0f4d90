import { closeCodes, type ServerMessage } from '@duthao/protocol';
import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';
import type { Follower } from './createFollower.ts';
import { fold, type Held } from './fold.ts';
import { loadRoom, type LoadParts, unloadRoom } from './loadRoom.ts';
import type { Inside, Room } from './Room.ts';
import type { Visit } from './Visit.ts';

/** A snapshot is written when so many updates have come since the last one, and when the last person leaves. */
const FOLD_AFTER = 500;

export interface RoomsParts extends LoadParts {
  readonly journal: Journal;
  readonly log: Log;
  readonly follower: Follower;
}

/**
 * The open rooms. A room opens when the first needs it and closes when nobody does, never while its journal cannot
 * be written.
 */
export function createRooms(parts: RoomsParts) {
  const { log, follower } = parts;
  const opening = new Map<string, Promise<Held>>();
  const open = new Map<string, Held>();
  const closing = new Map<string, Promise<void>>();

  function find(planId: string): Promise<Held> {
    const known = opening.get(planId);
    if (known) return known;
    // A document that is still being unloaded would be handed out again and then destroyed.
    const loading = Promise.resolve(closing.get(planId)).then(async () => {
      const { room, folded } = await loadRoom(planId, parts, { onChanged, onBroken });
      const held = { room, folded, uses: 0 };
      open.set(planId, held);
      void follower.onOpened(room);
      return held;
    });
    opening.set(planId, loading);
    loading.catch((error: unknown) => {
      log.error({ err: error, planId }, 'the room cannot be loaded');
      opening.delete(planId);
    });
    return loading;
  }

  async function acquire(planId: string): Promise<Held> {
    for (;;) {
      const held = await find(planId);
      // It may have closed while we waited our turn.
      if (open.get(planId) === held) {
        held.uses += 1;
        return held;
      }
    }
  }

  function close({ room }: Held): Promise<void> {
    const { planId } = room;
    open.delete(planId);
    opening.delete(planId);
    follower.forget(room);
    const unloading = unloadRoom(parts.hocuspocus, room.ydoc)
      .catch((error: unknown) => log.error({ err: error, planId }, 'a closed room is still in memory'))
      .finally(() => closing.delete(planId));
    closing.set(planId, unloading);
    return unloading;
  }

  function onBroken(room: Room): void {
    closeChannels(room);
    const held = open.get(room.planId);
    if (held?.room === room) void close(held);
  }

  function onChanged(room: Room): void {
    follower.onChanged(room);
    const held = open.get(room.planId);
    if (held && room.seq - held.folded >= FOLD_AFTER) void fold(held, parts);
  }

  /** Closes the room when nobody needs it any more. */
  async function leave(planId: string): Promise<void> {
    const held = open.get(planId);
    if (!held) return;
    await held.room.settle();
    if (isNeeded(held)) return;
    held.uses += 1;
    await follower.finish(held.room);
    await fold(held, parts);
    held.uses -= 1;
    if (!isNeeded(held) && open.get(planId) === held) await close(held);
  }

  /** Keeps the room open until the function that it resolves with is called; rejects when it cannot be loaded. */
  async function hold(planId: string): Promise<{ room: Room; release: () => void }> {
    const held = await acquire(planId);
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      held.uses -= 1;
      leave(planId).catch((error: unknown) => log.error({ err: error, planId }, 'a room did not close'));
    };
    return { room: held.room, release };
  }

  /** Opens the room for the length of `work`. */
  async function use<Result>(planId: string, work: (room: Room) => Promise<Result>): Promise<Result> {
    const { room, release } = await hold(planId);
    return work(room).finally(release);
  }

  /** A room that breaks meanwhile has nobody in it. */
  async function refresh(planIds: readonly string[], userIds?: ReadonlySet<string>): Promise<void> {
    const held = await Promise.allSettled(planIds.map((planId) => opening.get(planId)));
    const rooms = held.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value.room] : []));
    await Promise.allSettled(rooms.map((room) => room.refreshRights(userIds)));
  }

  return {
    hold,
    leave,
    use,

    /** See `Room.exclusively`; the room opens for it when nobody is in it. */
    exclusively: <Result>(planId: string, work: (inside: Inside) => Promise<Result>): Promise<Result> =>
      use(planId, (room) => room.exclusively(work)),

    /** What people may do in the plan has changed: resolves when nothing is judged by what they might do before. */
    refreshRights: (planId: string): Promise<void> => refresh([planId]),

    /** The same for some people in all plans (roles, units, delegations), or for everybody. */
    refreshUsers: (userIds?: readonly string[]): Promise<void> =>
      refresh([...opening.keys()], userIds && new Set(userIds)),

    /** To everybody who has the plan open, or to one of them. */
    say(planId: string, message: ServerMessage, userId?: string): void {
      open
        .get(planId)
        ?.room.ydoc.broadcastStateless(
          JSON.stringify(message),
          (channel) => userId === undefined || (channel.context as Visit).user.id === userId,
        );
    },

    /** Who has the plan open. */
    present: (planId: string): ReadonlySet<string> =>
      new Set(
        (open.get(planId)?.room.ydoc.getConnections() ?? []).map(({ context }) => (context as Visit).user.id),
      ),

    /** The open room, if there is one. */
    peek: (planId: string): Room | undefined => open.get(planId)?.room,
    all: (): Room[] => [...open.values()].map(({ room }) => room),

    /** Closes all channels, writes what is waiting and closes the rooms. */
    async stop(): Promise<void> {
      for (const { room } of open.values()) closeChannels(room);
      await Promise.all([...open.keys()].map((planId) => leave(planId)));
      await Promise.all(closing.values());
    },
  };
}

export type Rooms = ReturnType<typeof createRooms>;

function isNeeded({ room, uses }: Held): boolean {
  return uses > 0 || room.ydoc.connections.size > 0 || !room.isIdle || room.isFailing;
}

function closeChannels({ ydoc }: Room): void {
  for (const connection of ydoc.getConnections()) {
    connection.close({ code: closeCodes.unavailable, reason: 'unavailable' });
  }
}
