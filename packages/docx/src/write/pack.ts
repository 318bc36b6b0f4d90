import type { Document } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { compile } from './compile.ts';
import { finishPart, type Finish } from './finishPart.ts';

/** The first time a ZIP can hold: files carry no time of their own, so that one plan always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs the document, its parts put right. */
export function pack(file: Document, finish: Finish): Uint8Array {
  const files = compile(file);
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
