import type { Node } from 'prosemirror-model';

/** The words of a line as it stands: without what is only suggested, and without its footnotes, which stand elsewhere. */
export function standingText(line: Node): string {
  return line.children
    .filter(({ marks }) => marks.every(({ type }) => type.name !== 'insertion'))
    .map(wordsOf)
    .join('');
}

function wordsOf(piece: Node): string {
  if (piece.attrs['suggestedInsert']) return '';
  switch (piece.type.name) {
    case 'footnote':
      return '';
    case 'hardBreak':
      return ' ';
    case 'unitRef':
      return String(piece.attrs['label'] ?? '');
    default:
      return piece.textContent;
  }
}
