/** What happened to words: they stand as before, went, came, or stand in another form. */
export type PieceKind = 'same' | 'gone' | 'come' | 'form';

export interface ChangedPiece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** A paragraph or row that reads otherwise, with enough around the change to find it. */
export interface ChangedLine {
  /** "Mục II.3 Giáo dục mầm non", as it is called now, or was when it is gone. */
  readonly place: string;
  readonly pieces: readonly ChangedPiece[];
}
