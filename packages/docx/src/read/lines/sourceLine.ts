import type { AutoNumber, Looks, SourceTable } from '../source/sourceDocument.ts';
import type { Role } from '../source/roleOf.ts';
import { type Inline, plain, trim, wordsOf } from './inline.ts';

/**
 * One line of a source of any format, before anything is recognised. A reader of another format gives the same
 * lines with `whole` set, since there a paragraph is known to be complete.
 */
export interface SourceLine {
  readonly runs: readonly Inline[];
  /** Cells, when the source sets the line apart by tabs or as a row of a table. */
  readonly cells: readonly (readonly Inline[])[] | null;
  /** Number of the line in the source, from 1. */
  readonly origin: number;
  /** A blank line or the end of a page stands before. */
  readonly gap: boolean;
  /** Columns of white space before the first character. */
  readonly lead: number;
  /** The line is a whole paragraph and must not be joined with its neighbours. */
  readonly whole: boolean;
  /** What else a structured source knows; text knows nothing of it. */
  readonly known?: KnownOfLine;
}

export interface KnownOfLine {
  /** What its style says it is. */
  readonly role?: Role;
  readonly looks?: Looks;
  /** Level in the outline, from 1. */
  readonly outline?: number;
  /** The number that the source counts by itself; its label stands at the start of `runs` as if typed. */
  readonly auto?: AutoNumber;
  readonly bookmarks?: readonly string[];
  /** The table that the line stands for; its words are in `cells`. */
  readonly table?: SourceTable;
  readonly landscape?: boolean;
  /** The column of the block of signatures that the line stands in. */
  readonly signer?: number;
}

export function wordsOfLine(line: SourceLine): string {
  return line.cells ? line.cells.map(wordsOf).filter(Boolean).join(' ') : wordsOf(line.runs);
}

export function withRuns(line: SourceLine, runs: readonly Inline[]): SourceLine {
  return { ...line, runs: trim(runs) };
}

/** A line and its rest, with a space between unless a word was cut at its hyphen. */
export function appendLine(line: SourceLine, rest: SourceLine): SourceLine {
  const isCutWord = /\p{L}[-–]$/u.test(wordsOfLine(line));
  return withRuns(line, [...line.runs, ...(isCutWord ? [] : plain(' ')), ...rest.runs]);
}
