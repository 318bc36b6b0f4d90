import { NOTE_CHAR, textOf } from '../../lines/inline.ts';
import type { SourceBlock, SourceComment, SourceThread } from '../../source/sourceDocument.ts';
import { createStory, NO_TABLE, type Place, type Reader } from '../body/reader.ts';
import type { Element } from '../xml/element.ts';
import { timeOf } from '../xml/timeOf.ts';
import type { Thread } from './readThreads.ts';

/** Reads the comments of a thread like any text of the file, old fonts and all; in a plan they are plain text. */
export function toSourceThread(reader: Reader, { id, isDone, comments }: Thread, place: Place): SourceThread {
  return { id, isDone, comments: comments.map((comment) => toComment(reader, comment, place)) };
}

function toComment(reader: Reader, comment: Element, place: Place): SourceComment {
  const { attrs } = comment;
  const before = reader.paragraphs;
  const blocks = place.readBlocks(comment.children, { ...place, story: createStory(), table: NO_TABLE });
  reader.paragraphs = before;
  return {
    author: attrs['w:author']?.normalize('NFC').trim() || attrs['w:initials']?.trim() || 'Không rõ',
    time: timeOf(attrs['w:date']),
    text: blocks.flatMap(linesOf).join('\n').trim(),
  };
}

function linesOf(block: SourceBlock): string[] {
  if (block.kind === 'pages') return [];
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(linesOf)));
  const words = textOf(block.runs).replaceAll(NOTE_CHAR, '').trimEnd();
  return [block.numbering ? `${block.numbering.label} ${words}` : words];
}
