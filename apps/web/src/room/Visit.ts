import { type Connection, type Presence } from '@duthao/protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { createEditorDoc, type EditorDoc, FROM_EDITOR } from '../editor/binding/createEditorDoc.ts';
import { type BaseKeeper, createBaseKeeper } from './createBaseKeeper.ts';
import { createLink, type Link, type LinkEvents } from './createLink.ts';
import { createMineKeeper, type MineKeeper } from './createMineKeeper.ts';
import type { EditorRoom } from './EditorRoom.ts';
import type { CopyNote, OfflineCopy } from './offlineCopy.ts';

export interface VisitParts {
  planId: string;
  connection: Connection;
  netDoc: Y.Doc;
  copy: OfflineCopy;
  note: CopyNote | null;
  me: Presence;
}

export interface VisitEvents extends Omit<LinkEvents, 'arriving'> {
  /** The editor handed one change to the server's copy. */
  changed(): void;
}

/** One copy of the plan under one leased client id: from a lease to a refusal, or to the end. */
export interface Visit {
  readonly parts: VisitParts;
  readonly awareness: Awareness;
  readonly base: BaseKeeper;
  readonly mine: MineKeeper;
  /** Null until the first exchange of states: before it the editor would write into half a plan. */
  readonly editor: EditorDoc | null;
  /** Makes the editor's document; the state must be in. */
  openEditor(): EditorRoom;
  connect(): void;
  /** Ends it; with `release` the client id is free for the next tab. */
  end(release: boolean): void;
}

export function createVisit(parts: VisitParts, events: VisitEvents, isSaved: () => boolean): Visit {
  const { planId, connection, netDoc, copy, note, me } = parts;
  const { clientId, schemaVersion, epoch } = connection;
  const mine = createMineKeeper(netDoc, isSaved);
  const join = { clientId, schemaVersion, epoch };
  const link: Link = createLink(planId, netDoc, join, { ...events, arriving: mine.beforeArrival });
  const base = createBaseKeeper(netDoc, note?.base ?? null, isSaved, (state) => {
    // Without the note a later refusal puts texts into the tray that could have been merged; nothing is lost.
    copy.writeNote({ epoch, base: state }).catch(() => undefined);
  });
  let editor: EditorDoc | null = null;
  const count = (_update: Uint8Array, origin: unknown) => {
    if (origin === FROM_EDITOR) events.changed();
  };
  netDoc.on('update', count);
  link.awareness.setLocalStateField('user', me);
  return {
    parts,
    base,
    mine,
    awareness: link.awareness,
    get editor() {
      return editor;
    },
    openEditor: () => {
      editor = createEditorDoc(netDoc, clientId);
      return { planId, ydoc: editor.editorDoc, awareness: link.awareness, me };
    },
    connect: link.connect,
    end: (release) => {
      if (release) link.release();
      base.stop();
      mine.stop();
      netDoc.off('update', count);
      link.destroy();
      editor?.destroy();
    },
  };
}
