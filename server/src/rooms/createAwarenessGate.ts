/** Carets are shown to others at most so often, in milliseconds. */
const TICK = 40;
const AWARENESS = 1;

/**
 * Carets weigh more than text: each one is sent to everybody. Only the newest of each channel counts, so they are
 * held until the next tick, which all sockets share; what comes in together leaves as one frame to each receiver.
 */
export function createAwarenessGate() {
  const waiting = new Map<object, Map<string, { frame: Uint8Array; pass: (frame: Uint8Array) => void }>>();
  let timer: NodeJS.Timeout | null = null;

  const tick = (): void => {
    timer = null;
    const due = [...waiting.values()].flatMap((frames) => [...frames.values()]);
    waiting.clear();
    for (const { frame, pass } of due) pass(frame);
  };

  return {
    /** Passes the frame on now, or the newest caret of each channel at the next tick. */
    handle(socket: object, frame: Uint8Array, pass: (frame: Uint8Array) => void): void {
      const channel = findAwarenessChannel(frame);
      if (channel === null) return pass(frame);
      const frames = waiting.get(socket) ?? new Map();
      waiting.set(socket, frames.set(channel, { frame, pass }));
      timer ??= setTimeout(tick, TICK);
    },

    forget(socket: object): void {
      waiting.delete(socket);
    },

    stop(): void {
      if (timer) clearTimeout(timer);
      timer = null;
      waiting.clear();
    },
  };
}

export type AwarenessGate = ReturnType<typeof createAwarenessGate>;

/** The address of an awareness frame (a length of one or two bytes, the address, the type); null for other frames. */
function findAwarenessChannel(frame: Uint8Array): string | null {
  const low = frame[0] ?? 0;
  const long = low >= 128;
  const length = long ? (low & 127) + (frame[1] ?? 0) * 128 : low;
  const start = long ? 2 : 1;
  if (frame[start + length] !== AWARENESS) return null;
  return Buffer.from(frame.subarray(start, start + length)).toString('latin1');
}
