import type { Node } from '@tiptap/pm/model';
import { withoutAccents, withoutCase } from '../fold.ts';

export interface FindQuery {
  readonly text: string;
  /** "hoa" also finds "hòa". */
  readonly looseAccents: boolean;
  readonly matchCase: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
  /** Position of the footnote that holds the match, whose text is not on the page itself. */
  readonly footnote: number | null;
}

/** Every place of the text, in paragraphs, titles, cells and footnotes; atoms and line breaks part words. */
export function findMatches(doc: Node, query: FindQuery): Match[] {
  const fold = folding(query);
  const wanted = fold(query.text.normalize('NFC'));
  if (wanted === '') return [];
  const found: Match[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') search(node, pos, pos);
    else if (node.isTextblock) search(node, pos, null);
    return !node.isText;
  });
  return found;

  function search(node: Node, pos: number, footnote: number | null): void {
    const text = fold(lineOf(node));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length, footnote });
    }
  }
}

function folding({ looseAccents, matchCase }: FindQuery): (text: string) => string {
  if (looseAccents) return withoutAccents;
  return matchCase ? (text) => text : withoutCase;
}

/** The text of a line with one character for each position, whatever stands there. */
function lineOf(node: Node): string {
  let text = '';
  node.forEach((child) => {
    text += child.isText ? child.text : '\ufffc'.repeat(child.nodeSize);
  });
  return text;
}
