import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './Refusal.ts';
import type { Words } from './words/vi.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** `parseArgs` that refuses in one line; a lone "-" is a file name. */
export function parseOptions<O extends Options>(
  args: readonly string[],
  options: O,
  words: Words,
): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(words.badOption(/'(-[^' ]*)/u.exec(error.message)?.[1] ?? args.join(' ')));
  }
}
