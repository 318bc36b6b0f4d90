import type { PlanRights, Presence } from '@duthao/protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Watched } from './createStore.ts';

/**
 * What the editor gets of an open room. The object stays the same while the connection comes and goes; when an
 * update is refused a new one, with a new document, takes its place and the editor is mounted afresh.
 */
export interface EditorRoom {
  readonly planId: string;
  /** The editor's own document: it writes with the leased client id and is bridged to the server's copy. */
  readonly ydoc: Y.Doc;
  /** Who else is here, and where their carets are; the key `user` holds a `Presence`. */
  readonly awareness: Awareness;
  readonly me: Presence;
  /**
   * What the person may do in the plan at this moment: a fresh value takes the place of the old one as soon as the
   * server says so, while the room stays the same. Fits `useSyncExternalStore(rights.subscribe, rights.get)`.
   */
  readonly rights: Watched<PlanRights>;
}
