/** Where the WebSocket of the editor stands on the server's one port. */
export const COLLABORATION_PATH = '/collaboration';
/** Before a plan's id: the door for programs that speak the plain protocol of y-websocket. */
export const PLAIN_PATH = '/yjs/';

const PREFIX = 'plan/';

/** The name of a plan's room on the wire. */
export function roomName(planId: string): string {
  return PREFIX + planId;
}

/** The plan of a room name, or null when it names none. */
export function parseRoomName(name: string): string | null {
  const planId = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return /^[A-Za-z0-9_-]{1,64}$/.test(planId) ? planId : null;
}
