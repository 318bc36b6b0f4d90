import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { FileType, ImportedPlan, ReadOptions } from '@duthao/docx';
import { newId } from './newId.ts';
import { Refusal } from './Refusal.ts';
import type { Words } from './words/vi.ts';

type Changes = ReadOptions['changes'];

/** Reads a plan from a file, or from standard input when the name is "-". */
export async function readInput(
  positionals: readonly string[],
  words: Words,
  changes?: Changes,
): Promise<ImportedPlan> {
  const [name] = positionals;
  if (name === undefined || positionals.length !== 1) throw new Refusal(words.oneFile);
  // Loaded when there is something to read: wrong arguments should be answered at once.
  const { fileTypeOf, ImportError, LARGEST_FILE, readPlan } = await import('@duthao/docx');
  const bytes = name === '-' ? await buffer(process.stdin) : await readBytes(name, LARGEST_FILE, words);
  const fileName = name === '-' ? '' : name;
  const type = fileTypeOf(bytes, fileName);
  try {
    if (type !== 'doc' && type !== 'rtf' && type !== 'odt')
      return readPlan(bytes, fileName, { newId, changes });
    return readPlan(await toDocx(bytes, type, words), `${fileName}.docx`, { newId, changes });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new Refusal(error.message);
  }
}

/** What only LibreOffice can open becomes a .docx first. */
async function toDocx(bytes: Uint8Array, type: FileType, words: Words): Promise<Uint8Array> {
  const { createOffice, OfficeError } = await import('@duthao/office');
  const office = createOffice();
  try {
    return await office.convert(bytes, type, 'docx');
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    throw new Refusal(error.kind === 'missing' ? words.noOfficeToRead(type) : error.message);
  } finally {
    await office.stop();
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
