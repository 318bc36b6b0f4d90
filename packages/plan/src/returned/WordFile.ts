/** What a .docx says, line by line, as far as the way back from Word needs it. */
export interface WordFile {
  /** The plan and the copy that it was handed out as; null when the file no longer says. */
  readonly identity: { readonly plan: string; readonly copy: string } | null;
  /** Paragraphs in the order of the file, those of cells row by row; a footnote stands behind the line of its mark. */
  readonly lines: readonly WordLine[];
  readonly threads: readonly WordThread[];
}

export interface WordLine {
  readonly pieces: readonly WordPiece[];
  readonly isNote: boolean;
  /** The number or bullet that Word puts before it by itself; empty without one. */
  readonly label: string;
  /** Name of its style. */
  readonly style: string | null;
  readonly cell: WordCell | null;
  /** Whether its end came in or is to go: what Word tracks of a paragraph, a row or a cell as such. */
  readonly end: Tracking;
}

/** Where a line stands in a table; tables are counted through the file. */
export interface WordCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A stretch of text with one history; text that one person put in and another struck is both. */
export interface WordPiece extends Tracking {
  /** NFC. A footnote's mark is NOTE_SIGN, a line break "\n". */
  readonly text: string;
  /** Ids of the threads on it. */
  readonly threads: readonly string[];
  /** bold, italic, underline, superscript, subscript. */
  readonly forms: readonly string[];
}

export interface Tracking {
  readonly inserted: TrackedChange | null;
  readonly deleted: TrackedChange | null;
}

export interface TrackedChange {
  readonly author: string;
  /** As the file has it; null when it has none. */
  readonly time: string | null;
}

export interface WordThread {
  readonly id: string;
  readonly isDone: boolean;
  /** The first one opened the thread, the others answer it. */
  readonly comments: readonly WordComment[];
}

export interface WordComment {
  readonly author: string;
  readonly time: string | null;
  readonly text: string;
}

/** Stands in a text for the mark of a footnote. */
export const NOTE_SIGN = '\ufffc';
/** Stands in a text where a paragraph was cut in two. */
export const CUT_SIGN = '\u2029';
