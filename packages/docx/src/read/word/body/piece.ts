import type { Inline, Review } from '../../lines/inline.ts';
import type { SourceBlock } from '../../source/sourceDocument.ts';
import type { RunProps } from '../styles/runProps.ts';

/** A piece of a paragraph as Word has it, before old encodings are decoded and runs that look alike are joined. */
export type Piece =
  | TextPiece
  | { readonly kind: 'note'; readonly content: readonly Inline[]; readonly review?: readonly Review[] }
  | { readonly kind: 'break'; readonly review?: readonly Review[] }
  | { readonly kind: 'page' }
  | { readonly kind: 'bookmark'; readonly name: string }
  /** Paragraphs that float beside the text. */
  | { readonly kind: 'box'; readonly blocks: readonly SourceBlock[] };

export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly props: RunProps;
  readonly review: readonly Review[];
  /** See `Inline`. */
  readonly style?: string;
  readonly ref?: string;
}

export function isText(piece: Piece): piece is TextPiece {
  return piece.kind === 'text';
}

/** Words that can be seen, tabs and spaces not counted. */
export function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'note' || (isText(piece) && piece.text.trim() !== ''));
}

/** Nothing that takes part in the text: bookmarks only, or nothing at all. */
export function isBare(pieces: readonly Piece[]): boolean {
  return pieces.every(({ kind }) => kind === 'bookmark');
}
