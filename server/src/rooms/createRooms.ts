import { SCHEMA_VERSION } from '@duthao/plan';
import { closeCodes, roomName } from '@duthao/protocol';
import type { Document, Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { Log } from '../log.ts';
import { type ClientIds, SERVER_CLIENT_ID } from '../plans/clientIds.ts';
import type { MovedRanges } from '../plans/movedRanges.ts';
import type { Journal } from '../storage/journal.ts';
import { loadState } from './loadState.ts';
import { createRangeSet } from './rangeSet.ts';
import { Room } from './Room.ts';
import type { Visit } from './Visit.ts';

/** A snapshot is written when so many updates have come since the last one, and when the last person leaves. */
const FOLD_AFTER = 500;

export interface RoomsParts {
  readonly hocuspocus: Hocuspocus<Visit>;
  readonly journal: Journal;
  readonly clientIds: ClientIds;
  readonly movedRanges: MovedRanges;
  readonly log: Log;
  readonly onChanged: (room: Room) => void;
  /** Pauses between tries of an append, in milliseconds. */
  readonly pauses?: readonly number[];
}

interface Held {
  readonly room: Room;
  uses: number;
  /** The sequence number of the last snapshot. */
  folded: number;
}

/**
 * The open rooms. A room opens when the first needs it and closes when nobody does, never while its journal cannot
 * be written. Hocuspocus holds the document, but a direct connection of ours keeps it from unloading it by itself.
 */
export function createRooms(parts: RoomsParts) {
  const { hocuspocus, journal, log } = parts;
  const rooms = new Map<string, Promise<Held>>();
  const open = new Map<string, Held>();

  async function load(planId: string): Promise<Held> {
    const ydoc = await hocuspocus.createDocument(roomName(planId), new Request('http://server'), 'server', {
      isAuthenticated: true,
      readOnly: false,
    });
    ydoc.addDirectConnection();
    try {
      const origin = { source: 'local', skipStoreHooks: true };
      const seq = await loadState(journal, planId, ydoc, origin);
      // Only now: Yjs gives a document another id when structs of its own arrive from elsewhere.
      ydoc.clientID = SERVER_CLIENT_ID;
      const owners = await parts.clientIds.ownersOf(planId);
      const moved = createRangeSet(await parts.movedRanges.of(planId));
      const { onChanged, pauses } = parts;
      const room = new Room({ planId, ydoc, seq, owners, moved, journal, log, onChanged, onBroken, pauses });
      const held = { room, uses: 0, folded: seq };
      open.set(planId, held);
      return held;
    } catch (error) {
      await unload(ydoc);
      throw error;
    }
  }

  async function unload(ydoc: Document): Promise<void> {
    ydoc.removeDirectConnection();
    await hocuspocus.unloadDocument(ydoc);
  }

  function onBroken(room: Room): void {
    rooms.delete(room.planId);
    open.delete(room.planId);
    for (const connection of room.ydoc.getConnections()) {
      connection.close({ code: closeCodes.unavailable, reason: 'unavailable' });
    }
    unload(room.ydoc).catch((error: unknown) =>
      log.error({ err: error }, 'a broken room is still in memory'),
    );
  }

  function find(planId: string): Promise<Held> {
    const known = rooms.get(planId);
    if (known) return known;
    const loading = load(planId);
    rooms.set(planId, loading);
    loading.catch((error: unknown) => {
      log.error({ err: error, planId }, 'the room cannot be loaded');
      if (rooms.get(planId) === loading) rooms.delete(planId);
    });
    return loading;
  }

  async function fold(held: Held): Promise<void> {
    const { room } = held;
    const { seq } = room;
    if (seq === held.folded) return;
    const before = held.folded;
    held.folded = seq;
    try {
      const bytes = Y.encodeStateAsUpdate(room.ydoc);
      await journal.saveSnapshot(room.planId, {
        seq,
        schemaVersion: SCHEMA_VERSION,
        time: Date.now(),
        bytes,
      });
    } catch (error) {
      held.folded = before;
      log.error(
        { err: error, planId: room.planId },
        'the snapshot cannot be written; the journal still holds all',
      );
    }
  }

  const isNeeded = ({ room, uses }: Held): boolean =>
    uses > 0 || room.ydoc.connections.size > 0 || !room.isIdle || room.isFailing;

  /** Closes the room when nobody needs it any more. */
  async function leave(planId: string): Promise<void> {
    const held = open.get(planId);
    if (!held) return;
    await held.room.settle();
    if (isNeeded(held)) return;
    held.uses += 1;
    await fold(held);
    held.uses -= 1;
    if (isNeeded(held) || open.get(planId) !== held) return;
    open.delete(planId);
    rooms.delete(planId);
    await unload(held.room.ydoc);
  }

  return {
    leave,

    /** Opens the room for the length of `work`; rejects when it cannot be loaded. */
    async use<Result>(planId: string, work: (room: Room) => Promise<Result>): Promise<Result> {
      const held = await find(planId);
      held.uses += 1;
      try {
        return await work(held.room);
      } finally {
        held.uses -= 1;
        if (held.uses === 0)
          leave(planId).catch((error: unknown) => log.error({ err: error }, 'leaving a room'));
      }
    },

    /** Keeps the room open until the function that it resolves with is called. */
    async hold(planId: string): Promise<{ room: Room; release: () => void }> {
      const held = await find(planId);
      held.uses += 1;
      let released = false;
      const release = (): void => {
        if (!released) held.uses -= 1;
        released = true;
      };
      return { room: held.room, release };
    },

    /** The open room, if there is one. */
    peek: (planId: string): Room | undefined => open.get(planId)?.room,
    all: (): Room[] => [...open.values()].map(({ room }) => room),

    /** Writes a snapshot when the journal since the last one has grown long. */
    foldIfLong(planId: string): void {
      const held = open.get(planId);
      if (held && held.room.seq - held.folded >= FOLD_AFTER) void fold(held);
    },

    /** Closes all channels, writes what is waiting and closes the rooms. */
    async stop(): Promise<void> {
      for (const { room } of open.values()) {
        for (const connection of room.ydoc.getConnections()) {
          connection.close({ code: closeCodes.unavailable, reason: 'unavailable' });
        }
      }
      await Promise.all([...open.keys()].map((planId) => leave(planId)));
    },
  };
}

export type Rooms = ReturnType<typeof createRooms>;
