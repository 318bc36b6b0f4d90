import { rename, rm, writeFile } from 'node:fs/promises';
import { Refusal } from './Refusal.ts';
import type { Words } from './words/vi.ts';

/** Writes a result whole or not at all; "-" is standard output. */
export async function writeOutput(name: string, content: string | Uint8Array, words: Words): Promise<void> {
  if (name === '-') {
    process.stdout.write(content);
    return;
  }
  const unfinished = `${name}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, name);
  } catch {
    await rm(unfinished, { force: true });
    throw new Refusal(words.cannotWrite(name));
  }
}
