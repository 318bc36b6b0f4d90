import { encodingOfFont, fromSymbols, type MarkName, toUnicode } from '@duthao/plan';
import { cleanText } from '../../lines/cleanText.ts';
import type { Inline, Review } from '../../lines/inline.ts';
import type { RunProps } from '../styles/runProps.ts';
import { isText, type Piece, type TextPiece } from './piece.ts';

/** The pieces of a paragraph as pieces of a plan: Unicode, composed, neighbours that look alike joined. */
export function toInlines(pieces: readonly Piece[]): Inline[] {
  const inlines: Inline[] = [];
  for (const piece of compose(decode(pieces))) {
    if (piece.kind === 'note' || piece.kind === 'break') inlines.push(piece);
    else if (isText(piece)) addText(inlines, piece);
  }
  return inlines;
}

/** Old encodings are decoded run by run, each by its own font. */
function decode(pieces: readonly Piece[]): Piece[] {
  let before = '';
  return pieces.map((piece) => {
    if (!isText(piece)) {
      before = '';
      return piece;
    }
    const text = decodeText(piece, before);
    before = text;
    return { ...piece, text };
  });
}

function decodeText({ text, props }: TextPiece, before: string): string {
  const fonts = [props.letterFont ?? '', props.asciiFont ?? ''];
  const encoding = fonts.map(encodingOfFont).find((found) => found !== undefined);
  // Word keeps the byte of ư in .VnTime as an optional hyphen, which it is in Latin 1.
  const decoded = encoding
    ? toUnicode(text, encoding, before)
    : fromSymbols(text, fonts[0] || fonts[1] || '');
  return props.capitals ? decoded.toUpperCase() : decoded;
}

const SIGNS_AT_START = /^\p{M}+/u;

/** A sign that stands at the start of a run belongs to the letter before it. */
function compose(pieces: readonly Piece[]): Piece[] {
  const composed: Piece[] = [];
  for (const piece of pieces) {
    const last = composed.at(-1);
    const signs = isText(piece) ? SIGNS_AT_START.exec(piece.text)?.[0] : undefined;
    if (signs !== undefined && isText(piece) && last && isText(last) && last.review === piece.review) {
      composed[composed.length - 1] = { ...last, text: last.text + signs };
      composed.push({ ...piece, text: piece.text.slice(signs.length) });
    } else {
      composed.push(piece);
    }
  }
  return composed;
}

function addText(inlines: Inline[], { text, props, review, style, ref }: TextPiece): void {
  const clean = cleanText(text);
  if (clean === '') return;
  const last = inlines.at(-1);
  const marks = marksOf(props);
  const isLike = last?.kind === 'text' && last.style === style && last.ref === ref;
  if (isLike && isSame(last.marks, marks) && isSameReview(last.review, review)) {
    inlines[inlines.length - 1] = { ...last, text: last.text + clean };
  } else {
    const more = {
      ...(review.length > 0 ? { review } : {}),
      ...(ref ? { ref } : {}),
      ...(style ? { style } : {}),
    };
    inlines.push({ kind: 'text', text: clean, marks, ...more });
  }
}

const isSame = (one: readonly MarkName[], other: readonly MarkName[]): boolean => one.join() === other.join();

function isSameReview(one: readonly Review[] = [], other: readonly Review[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((review, index) => keyOf(review) === keyOf(other[index]!));
}

const keyOf = (review: Review): string =>
  review.type === 'comment' ? `comment ${review.thread}` : `${review.type} ${review.id}`;

function marksOf({ bold, italic, underline, raised }: RunProps): MarkName[] {
  const marks: MarkName[] = [];
  if (bold) marks.push('bold');
  if (italic) marks.push('italic');
  if (underline) marks.push('underline');
  if (raised && raised !== 'none') marks.push(raised);
  return marks;
}
