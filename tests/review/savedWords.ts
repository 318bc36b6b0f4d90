import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** What stands in a .docx that LibreOffice saved. */
export interface Saved {
  readonly words: readonly string[];
  readonly footnotes: readonly string[];
  readonly comments: readonly { author: string; text: string }[];
  /** How many comments are marked as done, answers counted. */
  readonly done: number;
  /** Tracked changes that are still there. */
  readonly changes: number;
}

export function readSaved(docx: Uint8Array): Saved {
  const files = unzipSync(docx);
  const part = (name: string): string => (files[name] ? strFromU8(files[name]) : '<none/>');
  const root = (name: string): Element =>
    new DOMParser().parseFromString(part(name), 'text/xml').documentElement!;
  const comments = Array.from(root('word/comments.xml').getElementsByTagName('w:comment'));
  return {
    words: wordsIn(root('word/document.xml')),
    footnotes: wordsIn(root('word/footnotes.xml')),
    comments: comments.map((one) => ({
      author: one.getAttribute('w:author') ?? '',
      text: textOf(one).trim(),
    })),
    done: part('word/commentsExtended.xml').match(/w15:done="1"/g)?.length ?? 0,
    changes: part('word/document.xml').match(/<w:(?:ins|del|moveFrom|moveTo) /g)?.length ?? 0,
  };
}

/** LibreOffice puts a zero-width joiner into the empty cells of rows that are tracked. */
const wordsIn = (element: Element): string[] =>
  textOf(element).replaceAll('\u200d', '').normalize('NFC').split(/\s+/).filter(Boolean);

function textOf(node: Node): string {
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:br' || node.nodeName === 'w:tab') return ' ';
  const text = Array.from(node.childNodes, textOf).join('');
  return node.nodeName === 'w:p' ? `${text}\n` : text;
}
