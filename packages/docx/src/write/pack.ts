import { type Document, Packer } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { finishPart, type Finish } from './finishPart.ts';

/** The first time a ZIP can hold: files carry no time of their own, so that one plan always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** The library's own step before it zips, which it keeps to itself. */
interface Compiler {
  readonly compile: (file: Document) => ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Packs the document. The public `Packer` gives a finished zip with the present time in it: to undo and redo that
 * cost a quarter of an export.
 */
export function pack(file: Document, finish: Finish): Uint8Array {
  const compiler: Compiler = Packer['compiler'];
  const files = compiler.compile(file);
  const packed: Zippable = {};
  // The list of contents comes first, where readers that sniff look for it.
  for (const name of [...files.keys()].sort(byPlace)) {
    const content = files.get(name)!;
    packed[name] = typeof content === 'string' ? strToU8(finishPart(name, content, finish)) : content;
  }
  return zipSync(packed, { mtime: NO_TIME, level: 6 });
}

function byPlace(a: string, b: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return place(a) - place(b) || (a < b ? -1 : 1);
}
