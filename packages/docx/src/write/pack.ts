import type { Document } from 'docx';
import { compile } from './compile.ts';
import { type Finish, finishPart } from './finishPart.ts';
import { addComments } from './review/comments/addComments.ts';
import { zip } from './zip.ts';

const NO_COMMENTS: ReadonlyMap<string, string> = new Map();

/** Packs the document, its parts put right; with the parts of its comments, made when all else is written. */
export function pack(
  file: Document,
  finish: Finish,
  comments: ReadonlyMap<string, string> = NO_COMMENTS,
): Uint8Array {
  const parts = [...addComments(compile(file), comments)].sort(([a], [b]) => byPlace(a, b));
  return zip(
    parts.map(([name, content]) => [
      name,
      typeof content === 'string' ? finishPart(name, content, finish) : content,
    ]),
  );
}

/** The list of contents comes first, where readers that sniff look for it. */
function byPlace(a: string, b: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return place(a) - place(b) || (a < b ? -1 : 1);
}
