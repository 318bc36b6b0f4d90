import type { Document } from '@hocuspocus/server';

/** The longest delay that a timer takes. */
const LONG = 2 ** 31 - 1;

/** While `work` runs nothing of the document is sent; afterwards what has gathered goes out as one frame. */
export async function holdBroadcast<Result>(ydoc: Document, work: () => Promise<Result>): Promise<Result> {
  const { flushDelay, flushMaxBytes } = ydoc;
  // What is already durable goes first; this also stops a flush that was about to run.
  ydoc.flush();
  ydoc.flushDelay = LONG;
  ydoc.flushMaxBytes = Infinity;
  try {
    return await work();
  } finally {
    ydoc.flushDelay = flushDelay;
    ydoc.flushMaxBytes = flushMaxBytes;
    ydoc.flush();
  }
}
