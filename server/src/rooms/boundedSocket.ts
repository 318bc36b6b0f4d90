import { type CloseReason, closeCodes } from '@duthao/protocol';
import { WebSocket } from 'ws';

export const MAX_FRAME_BYTES = 8 * 1024 * 1024;
export const MAX_SOCKETS_PER_USER = 50;
/** A receiver that is so far behind is cut off; it comes back and asks for what it lacks. */
const MAX_BEHIND_BYTES = 8 * 1024 * 1024;

export function closeSocket(socket: WebSocket, reason: CloseReason): void {
  socket.close(closeCodes[reason], reason);
}

/** The socket as Hocuspocus sees it: never throws, and ends when the receiver does not keep up. */
export function boundedSocket(socket: WebSocket) {
  return {
    get readyState(): number {
      return socket.readyState;
    },
    send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > MAX_BEHIND_BYTES) return closeSocket(socket, 'tooMuch');
      socket.send(data as Uint8Array);
    },
    close(code?: number, reason?: string): void {
      socket.close(code, reason);
    },
  };
}
