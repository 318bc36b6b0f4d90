import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Found, Plan } from '@duthao/plan';
import { newId } from './newId.ts';
import { Refusal } from './Refusal.ts';
import type { Words } from './words/vi.ts';

/** Reads a plan from a file, or from standard input when the name is "-". */
export async function readInput(positionals: readonly string[], words: Words): Promise<Found<Plan>> {
  const [name] = positionals;
  if (name === undefined || positionals.length !== 1) throw new Refusal(words.oneFile);
  // Loaded when there is something to read: wrong arguments should be answered at once.
  const { ImportError, LARGEST_FILE, readPlan } = await import('@duthao/docx');
  const bytes = name === '-' ? await buffer(process.stdin) : await readBytes(name, LARGEST_FILE, words);
  try {
    return readPlan(bytes, name === '-' ? '' : name, { newId });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new Refusal(error.message);
  }
}

async function readBytes(name: string, largest: number, words: Words): Promise<Uint8Array> {
  try {
    const { size } = await stat(name);
    if (size > largest) throw new Refusal(words.tooLarge);
    return await readFile(name);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(words.cannotRead(name));
  }
}
