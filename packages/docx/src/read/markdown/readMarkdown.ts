import { Marked, type Tokens } from 'marked';
import { readHtml } from '../html/readHtml.ts';
import { ImportError } from '../importError.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';
import { linkNotes } from './linkNotes.ts';
import { splitLines } from './splitLines.ts';

/** A table of Markdown is one with lines. */
const DRAWN = '<style>table{border:1px solid}</style>';

const marked = new Marked({
  gfm: true,
  renderer: {
    /** "1)" and "1." are both lists to Markdown; the page keeps which of them was typed. */
    listitem(item: Tokens.ListItem): string {
      const mark = /^\s*\d+\)/u.test(item.raw) ? ' data-mark=")"' : '';
      return `<li${mark}>${this.parser.parse(item.tokens)}</li>\n`;
    },
    /** Markdown has no spans: a row of one filled cell, the first, goes over the whole width. */
    tablerow({ text }: Tokens.TableRow<string>): string {
      const [first = '', ...rest] = text.trim().split('\n');
      const isWide = rest.length > 1 && rest.every((cell) => /^<td[^>]*><\/td>$/u.test(cell));
      return `<tr>\n${isWide ? first.replace('<td', `<td colspan="${rest.length + 1}"`) : text}</tr>\n`;
    },
  },
});

/** Reads Markdown (GitHub's, with footnotes) the way its page would show. Nothing is fetched. Throws ImportError for a nesting without end. */
export function readMarkdown(text: string): SourceDocument {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  return readHtml(DRAWN + toHtml(linkNotes(splitLines(lines))));
}

/** The parser calls itself for every level of a nesting. */
function toHtml(text: string): string {
  try {
    return marked.parse(text, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(
      'unknownFileType',
      'Nội dung tệp lồng nhau quá nhiều lớp; đề nghị chép nội dung sang tệp mới, bỏ bớt dấu > và dấu - ở đầu dòng rồi nhập lại.',
    );
  }
}
