import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/**
 * The provider's socket, with two habits taken away. It does not queue what is sent while the line is down: the
 * exchange of states after reconnecting carries all of it, and queued messages would be acknowledged a second time
 * and make the count of what is unsent lie. It does not reconnect by itself: who is signed in is checked first.
 */
export class RoomSocket extends HocuspocusProviderWebsocket {
  constructor(url: string) {
    super({ url, autoConnect: false, maxAttempts: 1 });
    // Heard before the socket decides whether to try again.
    this.on('disconnect', () => {
      this.shouldConnect = false;
    });
  }

  override send(message: Uint8Array): void {
    if (this.webSocket?.readyState === WebSocket.OPEN)
      this.webSocket.send(message as Uint8Array<ArrayBuffer>);
  }
}

/** The room's address on the host that served the page. */
export function collaborationUrl(location: Location, path: string): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`;
}
