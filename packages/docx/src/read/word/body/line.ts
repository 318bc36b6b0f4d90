import type { Review } from '../../lines/inline.ts';
import type { RunProps } from '../styles/runProps.ts';
import type { Element } from '../xml/element.ts';
import { codeField, referenceOf } from './fields.ts';
import { isText, type Piece } from './piece.ts';
import type { Place, Reader } from './reader.ts';

/** Gathers the pieces of one paragraph. */
export interface Line {
  readonly pieces: Piece[];
  readonly addText: (text: string, looks: RunLooks, place: Place) => void;
  readonly add: (piece: Piece, place: Place) => void;
  /** Marks the last text when the thread of a comment has no range of its own. */
  readonly anchorComment: (commentId: string) => void;
  readonly readInlines: (elements: readonly (Element | string)[], place: Place) => void;
}

export interface RunLooks {
  readonly props: RunProps;
  /** Name of the character style, when it says something. */
  readonly style?: string;
}

export type ReadInlines = (line: Line, elements: readonly (Element | string)[], place: Place) => void;

export function createLine(reader: Reader, pieces: Piece[], readInlines: ReadInlines): Line {
  const { changes, report, threads } = reader;
  const add = (piece: Piece, place: Place): void => {
    if (place.isDropped) return;
    const code = codeField(place.story);
    (code ? code.stash : pieces).push(piece);
  };
  const line: Line = {
    pieces,
    add,
    addText: (text, { props, style }, place) => {
      if (text === '') return;
      if (props.hidden) {
        if (!place.isDropped && !codeField(place.story) && text.trim() !== '')
          report.note('hiddenText', 'warning', hiddenMessage, text);
        return;
      }
      if (props.struck && !place.isDropped) report.note('struckText', 'warning', struckMessage, text);
      changes.passText();
      const { comments } = place.story;
      for (const review of comments)
        if (review.type === 'comment' && !place.isDropped) threads.anchored.add(review.thread);
      const review = both(place.changes, comments);
      add({ kind: 'text', text, props, review, style, ref: referenceOf(place.story) }, place);
    },
    anchorComment: (commentId) => {
      const thread = threads.ofComment.get(commentId);
      const last = pieces.findLastIndex(isText);
      const piece = pieces[last];
      if (thread === undefined || threads.anchored.has(thread) || !piece || !isText(piece)) return;
      threads.anchored.add(thread);
      pieces[last] = { ...piece, review: [...piece.review, { type: 'comment', thread }] };
    },
    readInlines: (elements, place) => readInlines(line, elements, place),
  };
  return line;
}

/** Shares one list between texts as long as nothing changes. */
function both(changes: readonly Review[], comments: readonly Review[]): readonly Review[] {
  if (changes.length === 0) return comments;
  return comments.length === 0 ? changes : [...changes, ...comments];
}

function hiddenMessage(count: number): string {
  return `Đã bỏ ${count} đoạn chữ ẩn (không in ra) trong tệp.`;
}

function struckMessage(count: number): string {
  return `Có ${count} đoạn chữ bị gạch ngang; vẫn giữ nguyên chữ, đề nghị xem lại có bỏ hay không.`;
}
