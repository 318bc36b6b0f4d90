import type { Node } from 'prosemirror-model';

/**
 * The words of a stretch of the document as a comment on it quotes them: those of different lines have a line break
 * between them; units, dates and references count nothing, nor does a footnote that the stretch only passes.
 */
export function quoteOf(doc: Node, from: number, to: number): string {
  let words = '';
  let line: Node | null = null;
  doc.nodesBetween(from, to, (node, pos, parent) => {
    if (node.type.name === 'footnote') {
      const end = pos + node.nodeSize;
      return (from > pos && from < end) || (to > pos && to < end);
    }
    if (!node.isText) return true;
    if (line !== null && parent !== line) words += '\n';
    line = parent;
    words += node.text!.slice(Math.max(from - pos, 0), to - pos);
    return false;
  });
  return words;
}

/** Whether two quotes say the same; how they break lines does not count. */
export const isSameQuote = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (quote: string): string => quote.replaceAll('\n', '').normalize('NFC');
