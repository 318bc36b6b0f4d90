import { HocuspocusProvider } from '@hocuspocus/provider';
import { COLLABORATION_PATH, type Join, roomName } from '@duthao/protocol';
import { Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { collaborationUrl, RoomSocket } from './RoomSocket.ts';

/**
 * Hocuspocus' provider for a document that never writes. The stock one shows its presence under the client id of
 * its document; ours is shown under the leased id, which belongs to the editor's document. Yjs would give our
 * document another id as soon as the editor's changes reached it under the same one.
 */
export class RoomProvider extends HocuspocusProvider {
  readonly socket: RoomSocket;
  readonly presence: Awareness;

  readonly #hears: 'all' | 'messages';

  constructor(planId: string, netDoc: Y.Doc, join: Join, hears: 'all' | 'messages') {
    const socket = new RoomSocket(collaborationUrl(window.location, COLLABORATION_PATH));
    const presence = createAwareness(join.clientId);
    super({
      name: roomName(planId),
      document: netDoc,
      awareness: presence,
      token: JSON.stringify(join),
      websocketProvider: socket,
    });
    this.socket = socket;
    this.presence = presence;
    this.#hears = hears;
    if (hears === 'messages') presence.setLocalState(null);
    this.attach();
  }

  override startSync(): void {
    if (this.#hears === 'messages') return;
    this.forceSync();
    if (this.presence.getLocalState() === null) return;
    this.awarenessUpdateHandler({ added: [this.presence.clientID], updated: [], removed: [] }, 'joined');
  }

  override onClose(): void {
    const own = this.presence.getLocalState();
    super.onClose();
    // The others are gone from sight, oneself is not.
    if (own !== null) this.presence.setLocalState(own);
  }

  override pageHide(): void {
    removeAwarenessStates(this.presence, [this.presence.clientID], 'page hide');
  }

  override destroy(): void {
    removeAwarenessStates(this.presence, [this.presence.clientID], 'left');
    super.destroy();
    this.socket.destroy();
  }
}

/** A presence under an id of its own choosing; its document holds nothing but that id. */
function createAwareness(clientId: number): Awareness {
  const holder = new Y.Doc();
  holder.clientID = clientId;
  const awareness = new Awareness(holder);
  // A leased id was used before: others ignore states with a lower clock than they have seen under it.
  awareness.meta.set(clientId, { clock: Math.floor(Date.now() / 1000), lastUpdated: Date.now() });
  return awareness;
}
