import { type Document, Packer } from 'docx';

/** The library's own step before it zips, which it keeps to itself. */
interface Compiler {
  readonly compile: (file: Document) => ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The parts of a document by name. The public `Packer` gives a finished zip with the present time in it: to undo and
 * redo that cost a quarter of an export.
 */
export function compile(file: Document): ReadonlyMap<string, string | Uint8Array> {
  const compiler: Compiler = Packer['compiler'];
  return compiler.compile(file);
}
