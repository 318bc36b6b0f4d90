import { parseOptions } from '../parseOptions.ts';
import { Refusal } from '../Refusal.ts';
import type { Words } from '../words/vi.ts';
import { runServer } from './runServer.ts';

/** `duthao serve`: the server runs as a process of its own with our terminal and ends with it. */
export async function serve(args: readonly string[], words: Words): Promise<number> {
  const { positionals } = parseOptions(
    args,
    {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      demo: { type: 'boolean' },
    },
    words,
  );
  if (positionals.length > 0) throw new Refusal(words.badOption(positionals[0]!));
  return runServer(args, words);
}
