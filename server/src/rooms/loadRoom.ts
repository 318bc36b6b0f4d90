import { randomUUID } from 'node:crypto';
import { fromYDoc, keepFormats, normalise } from '@duthao/plan';
import { roomName } from '@duthao/protocol';
import type { Document, Hocuspocus } from '@hocuspocus/server';
import type * as Y from 'yjs';
import type { Log } from '../log.ts';
import { type ClientIds, SERVER_CLIENT_ID } from '../plans/clientIds.ts';
import type { MovedRanges } from '../plans/movedRanges.ts';
import type { SuggestionAuthors } from '../plans/suggestionAuthors.ts';
import type { ThreadRows } from '../plans/threadRows.ts';
import type { Journal } from '../storage/journal.ts';
import type { FindGrant } from './Grant.ts';
import { loadState } from './loadState.ts';
import { createRangeSet } from './rangeSet.ts';
import { Room, type RoomEvents } from './Room.ts';
import type { Visit } from './Visit.ts';

export interface LoadParts {
  readonly hocuspocus: Hocuspocus<Visit>;
  readonly journal: Journal;
  readonly clientIds: ClientIds;
  readonly movedRanges: MovedRanges;
  readonly threadRows: ThreadRows;
  readonly suggestionAuthors: SuggestionAuthors;
  readonly findGrant: FindGrant;
  readonly log: Log;
  /** Pauses between tries of an append, in milliseconds. */
  readonly pauses?: readonly number[];
  /** False only to measure what the guard costs. */
  readonly guarded?: boolean;
}

/**
 * Loads a plan into a document of Hocuspocus, before any channel sees it: a throw in Hocuspocus' own loading hook
 * would leak the document. A direct connection of ours keeps Hocuspocus from unloading it by itself.
 */
export async function loadRoom(
  planId: string,
  parts: LoadParts,
  events: RoomEvents,
): Promise<{ room: Room; folded: number }> {
  const { hocuspocus, journal, findGrant, log, pauses, guarded } = parts;
  const ydoc = await hocuspocus.createDocument(roomName(planId), new Request('http://server'), 'server', {
    isAuthenticated: true,
    readOnly: false,
  });
  ydoc.addDirectConnection();
  keepFormats(ydoc);
  try {
    const { seq, folded } = await loadState(journal, planId, ydoc);
    // Only now: Yjs gives a document another id when structs of its own arrive from elsewhere.
    ydoc.clientID = SERVER_CLIENT_ID;
    const owners = await parts.clientIds.ownersOf(planId);
    const moved = createRangeSet(await parts.movedRanges.of(planId, seq));
    const threads = await parts.threadRows.ids(planId);
    const { suggestionAuthors } = parts;
    const authors = await suggestionAuthors.of(planId);
    const beside = { threads, authors, suggestionAuthors, journal, findGrant, guarded, log, pauses };
    const room = new Room({ planId, ydoc, seq, owners, moved, ...beside, ...events });
    await mend(room, log);
    return { room, folded };
  } catch (error) {
    await unloadRoom(hocuspocus, ydoc);
    throw error;
  }
}

export async function unloadRoom(hocuspocus: Hocuspocus<Visit>, ydoc: Document): Promise<void> {
  ydoc.removeDirectConnection();
  await hocuspocus.unloadDocument(ydoc);
}

/** A process that was killed may have left a repair undone; what stays unreadable after it must not be opened. */
async function mend(room: Room, log: Log): Promise<void> {
  if (isReadable(room.ydoc)) return;
  const repairs = await room.change(null, (ydoc, origin) => normalise(ydoc, randomUUID, origin));
  log.warn({ planId: room.planId, repairs }, 'repaired while loading');
  fromYDoc(room.ydoc);
}

function isReadable(ydoc: Y.Doc): boolean {
  try {
    fromYDoc(ydoc);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
