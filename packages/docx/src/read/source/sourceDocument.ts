import type { Finding } from '@duthao/plan';
import type { Change, Inline, Review } from '../lines/inline.ts';

/** What a reader of a structured format (.docx, .html, .md) found, before anything is recognised as part of a plan. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  readonly threads: readonly SourceThread[];
  readonly findings: readonly Finding[];
  /** What the file says about itself in fields of its own ("Cơ quan ban hành", "Ký hiệu"), by name. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Document variables, by name. */
  readonly variables?: Readonly<Record<string, string>>;
}

export type SourceBlock = SourceParagraph | SourceTable | SourceBreak;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Inline[];
  /** Name of its style as the user sees it (not the id), null for the default style. */
  readonly style: string | null;
  /** Level in the outline, 1 to 9; null for body text. */
  readonly outline: number | null;
  /** The number or bullet that the format puts before the text by itself; typed numbers stay in `runs`. */
  readonly numbering: AutoNumber | null;
  readonly looks: Looks;
  /** Its number among the paragraphs of the source, from 1. */
  readonly origin: number;
  /** Names of the bookmarks that begin in it; those that the program sets by itself are left out. */
  readonly bookmarks?: readonly string[];
  /** What a file tracks of its end: the mark of the paragraph, or the row or cell around it, came in or is to go. */
  readonly end?: readonly Review[];
  /** What is tracked of its own mark. */
  readonly mark?: readonly Change[];
  /** It was cut off the one above, by whom. */
  readonly cut?: Change;
  /** Another style that it had before, and who changed it. */
  readonly former?: { readonly style: string | null; readonly by: Change };
}

export interface AutoNumber {
  /** As printed, such as "I.", "2.1.", "a)", "-"; overrides and restarts are applied. */
  readonly label: string;
  /** Level of its list, from 0. */
  readonly level: number;
  /** Paragraphs of one list share it. */
  readonly list: string;
  readonly isBullet: boolean;
}

/** What a paragraph looks like once its styles are resolved; bold, italic and capitals: all of its letters. */
export interface Looks {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
  /** Points; null when mixed. */
  readonly size: number | null;
  /** Millimetres from the margin. */
  readonly indent: number;
  readonly firstLine: number;
  /** A page break stands before it. */
  readonly opensPage: boolean;
}

export interface SourceTable {
  readonly kind: 'table';
  /** Relative widths of the grid's columns. */
  readonly widths: readonly number[];
  readonly hasBorders: boolean;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  /** Repeated on each page. */
  readonly isHeader: boolean;
  readonly cells: readonly SourceCell[];
  /** What is tracked of the row itself. */
  readonly tracked?: readonly Review[];
}

/** A cell at its first row and column; what it spans is not listed again. */
export interface SourceCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly SourceBlock[];
  /** What is tracked of the cell itself. */
  readonly tracked?: readonly Review[];
}

/** A new section of pages begins. */
export interface SourceBreak {
  readonly kind: 'pages';
  readonly landscape: boolean;
}

/** A thread of comments. The text it is about carries its id in `review` of its pieces. */
export interface SourceThread {
  readonly id: string;
  readonly isDone: boolean;
  /** The first one opened the thread, the others answer it. */
  readonly comments: readonly SourceComment[];
}

export interface SourceComment {
  readonly author: string;
  /** ISO 8601 as the source has it; null when it has none. */
  readonly time: string | null;
  readonly text: string;
}
