import type { Words } from '../words/vi.ts';
import { runServer } from './runServer.ts';

/** `duthao agency …`: the agencies of an installation; the server's program knows their data. */
export const agency = (args: readonly string[], words: Words): Promise<number> =>
  runServer(['agency', ...args], words);
