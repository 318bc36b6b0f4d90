import { type Inline, plain, trim } from '../../lines/inline.ts';
import type { SourceBlock } from '../../source/sourceDocument.ts';
import type { Element } from '../xml/element.ts';
import type { Line } from './line.ts';
import { createStory, NO_TABLE, type Place, type Reader, reviewOf } from './reader.ts';

/** Puts the text of a footnote or endnote at its mark; a second mark of the same note stays without text. */
export function takeNote(reader: Reader, mark: Element, line: Line, place: Place): void {
  if (place.isDropped) return;
  const kind = mark.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const key = `${kind} ${mark.attrs['w:id'] ?? ''}`;
  const note = reader.notes.get(key);
  if (!note) {
    reader.report.note(
      'noteWithoutText',
      'warning',
      (count) => `Có ${count} dấu chú thích không có nội dung trong tệp; đã bỏ dấu.`,
    );
    return;
  }
  // Taken before it is read, so that a note that refers to itself comes to an end.
  reader.notes.delete(key);
  const before = reader.paragraphs;
  const blocks = place.readBlocks(note.children, { ...place, story: createStory(), table: NO_TABLE });
  reader.paragraphs = before;
  line.add({ kind: 'note', content: trim(joinParagraphs(blocks)), ...reviewOf(place) }, place);
}

/** Notes are one paragraph in a plan; the ends of the others become line breaks. */
function joinParagraphs(blocks: readonly SourceBlock[]): Inline[] {
  const lines = blocks.flatMap(linesOf).filter((runs) => runs.length > 0);
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ kind: 'break' as const }, ...runs]));
}

function linesOf(block: SourceBlock): (readonly Inline[])[] {
  if (block.kind === 'pages') return [];
  if (block.kind === 'table') {
    return block.rows.map((row) =>
      row.cells.flatMap((cell, index) => [
        ...(index === 0 ? [] : plain('\t')),
        ...joinParagraphs(cell.blocks),
      ]),
    );
  }
  const label = block.numbering ? plain(`${block.numbering.label} `) : [];
  return [[...label, ...block.runs]];
}
