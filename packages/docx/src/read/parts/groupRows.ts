import type { Finding } from '@duthao/plan';
import { type Inline, plain, wordsOf } from '../lines/inline.ts';
import type { SourceLine } from '../lines/sourceLine.ts';
import { removed } from '../removed.ts';
import type { SourceTable } from '../source/sourceDocument.ts';

export type Row = readonly (readonly Inline[])[];
/** Body of a document: lines of text, and tables put together from the lines that are their rows. */
export type BodyItem =
  | { readonly kind: 'line'; readonly line: SourceLine }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** A table that the source itself knows as one. */
  | { readonly kind: 'table'; readonly table: SourceTable; readonly line: SourceLine };

/**
 * Gathers rows into tables. A table that goes on over pages is one table: the header that each page repeats is
 * taken out and reported. Lines that only happen to hold a tab are text.
 */
export function groupRows(lines: readonly SourceLine[]): { items: BodyItem[]; findings: Finding[] } {
  const items: BodyItem[] = [];
  const findings: Finding[] = [];
  for (const run of runsOfRows(lines)) {
    const table = run[0]!.known?.table;
    if (table) {
      items.push({ kind: 'table', table, line: run[0]! });
      continue;
    }
    const rows = run.flatMap((line) => (line.cells ? [line.cells] : []));
    if (rows.length < run.length || !isTable(rows)) {
      for (const line of run) items.push({ kind: 'line', line: asText(line) });
      continue;
    }
    const header = wordsOfRow(rows[0]!);
    const repeats = new Set(rows.filter((row, index) => index > 0 && wordsOfRow(row) === header));
    if (repeats.size > 0) findings.push(repeatedHeader(header, repeats.size));
    const kept = rows.filter((row) => !repeats.has(row) && wordsOfRow(row) !== '');
    items.push({ kind: 'rows', rows: evened(kept) });
  }
  return { items, findings };
}

/** Lines one by one, but rows that follow each other together; a lone line between two rows is a row over the width. */
function runsOfRows(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  lines.forEach((line, index) => {
    const last = runs.at(-1);
    const next = lines[index + 1];
    const isBetween = isRow(next) && !next?.gap && !line.gap && !line.cells;
    if (isRow(last?.[0]) && last && (isRow(line) || isBetween))
      last.push(line.cells ? line : { ...line, cells: [line.runs] });
    else runs.push([line]);
  });
  return runs;
}

/** A row that has still to find its table. */
const isRow = (line: SourceLine | undefined): boolean => line?.cells != null && !line.known?.table;

function isTable(rows: readonly Row[]): boolean {
  const full = rows.filter((row) => row.filter((cell) => wordsOf(cell) !== '').length > 1);
  return rows.length > 1 && full.length > 0;
}

function asText(line: SourceLine): SourceLine {
  if (!line.cells) return line;
  const filled = line.cells.filter((cell) => cell.length > 0);
  return {
    ...line,
    cells: null,
    runs: filled.flatMap((cell, index) => (index === 0 ? cell : [...plain(' '), ...cell])),
  };
}

const wordsOfRow = (row: Row): string => row.map(wordsOf).join('\t').trim();

/** Every row as wide as the widest: what the source leaves out is empty. */
function evened(rows: readonly Row[]): Row[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

function repeatedHeader(header: string, count: number): Finding {
  const words = header.replaceAll('\t', ' ');
  return removed(
    'repeatedHeader',
    `Đã bỏ ${count} dòng tiêu đề bảng lặp lại ở đầu trang; tiêu đề tự lặp khi in.`,
    Array.from({ length: count }, () => words).join(' '),
  );
}
