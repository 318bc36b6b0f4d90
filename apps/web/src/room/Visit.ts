import type { Connection, PlanRights, Presence } from '@duthao/protocol';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createEditorDoc, type EditorDoc, FROM_EDITOR } from '../editor/binding/createEditorDoc.ts';
import { createLink, type Link, type LinkEvents } from './createLink.ts';
import { createUnsentKeeper } from './createUnsentKeeper.ts';
import type { EditorRoom } from './EditorRoom.ts';
import type { Unsent } from './mergeUnsent.ts';
import type { Watched } from './createStore.ts';
import type { CopyNote, OfflineCopy } from './offlineCopy.ts';

export interface VisitParts {
  planId: string;
  connection: Connection;
  netDoc: Y.Doc;
  copy: OfflineCopy;
  note: CopyNote | null;
  me: Presence;
  rights: Watched<PlanRights>;
}

export interface VisitEvents extends Omit<LinkEvents, 'arriving'> {
  /** The editor handed one change to the server's copy. */
  changed(): void;
}

/** One copy of the plan under one leased client id: from a lease to a refusal, or to the end. */
export interface Visit {
  readonly parts: VisitParts;
  readonly awareness: Awareness;
  /** Null until the first exchange of states: before it the editor would write into half a plan. */
  readonly editor: EditorDoc | null;
  /** Makes the editor's document; the state must be in. */
  openEditor(): EditorRoom;
  connect(): void;
  /** The server has everything. */
  acknowledged(): void;
  /** What was written and is not in `server`, a fresh copy of the plan; without one, all that may not be there. */
  unsent(server?: Y.Doc): Unsent[];
  /** Leaves the line; the editor's document stays and can be written on. */
  hangUp(): void;
  /** Ends it; with `release` the client id is free for the next tab. */
  end(release: boolean): void;
}

export function createVisit(parts: VisitParts, events: VisitEvents, isSaved: () => boolean): Visit {
  const { planId, connection, netDoc, note, me, rights } = parts;
  const { clientId, schemaVersion, epoch } = connection;
  const keeper = createUnsentKeeper(netDoc, clientId, {
    base: note?.base ?? null,
    isSaved,
    // Without the note a later refusal puts texts into the tray that could have been merged; nothing is lost.
    keep: (base) => void parts.copy.writeNote({ epoch, base }).catch(() => undefined),
  });
  const join = { clientId, schemaVersion, epoch };
  const link: Link = createLink(planId, netDoc, join, { ...events, arriving: keeper.beforeArrival });
  let editor: EditorDoc | null = null;
  const count = (_update: Uint8Array, origin: unknown) => {
    if (origin === FROM_EDITOR) events.changed();
  };
  netDoc.on('update', count);
  const hangUp = () => {
    keeper.rest();
    link.destroy();
  };
  link.awareness.setLocalStateField('user', me);
  return {
    parts,
    awareness: link.awareness,
    get editor() {
      return editor;
    },
    openEditor: () => {
      editor = createEditorDoc(netDoc, clientId, keeper.takenIn);
      keeper.joined();
      keeper.takenIn();
      return { planId, ydoc: editor.editorDoc, awareness: link.awareness, me, rights };
    },
    connect: link.connect,
    acknowledged: keeper.acknowledged,
    unsent: (server) => {
      // What is still typed into a place that is gone must be put back before it is read.
      editor?.takeIn();
      return keeper.unsent(server ? Y.getState(server.store, clientId) : 0);
    },
    hangUp,
    end: (release) => {
      if (release) link.release();
      hangUp();
      keeper.stop();
      netDoc.off('update', count);
      editor?.destroy();
    },
  };
}
