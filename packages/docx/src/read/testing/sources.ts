/** Writes structured sources as a reader of .docx would hand them on: `para('I. MỤC ĐÍCH', { bold: true })`. */
import type { Inline, Review } from '../lines/inline.ts';
import type {
  AutoNumber,
  Looks,
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceRow,
  SourceTable,
} from '../source/sourceDocument.ts';

export interface Paper extends Partial<Looks> {
  readonly style?: string;
  readonly outline?: number;
  readonly auto?: AutoNumber;
}

const PLAIN: Looks = {
  align: 'justify',
  bold: false,
  italic: false,
  capitals: false,
  size: 14,
  indent: 0,
  firstLine: 10,
  opensPage: false,
};

let origin = 0;

/** One paragraph; "\n" is a line break, and a string is one piece in the paragraph's own looks. */
export function para(text: string | readonly Inline[], paper: Paper = {}): SourceParagraph {
  const { style, outline, auto, ...looks } = paper;
  const runs = typeof text === 'string' ? piecesOf(text, paper) : text;
  return {
    kind: 'paragraph',
    runs,
    style: style ?? null,
    outline: outline ?? null,
    numbering: auto ?? null,
    looks: { ...PLAIN, ...looks },
    origin: (origin += 1),
  };
}

function piecesOf(text: string, { bold, italic }: Paper): Inline[] {
  const marks = [...(bold ? (['bold'] as const) : []), ...(italic ? (['italic'] as const) : [])];
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line ? [{ kind: 'text', text: line, marks } as const] : []),
    ]);
}

export const bold = (text: string): Inline => ({ kind: 'text', text, marks: ['bold'] });
export const text = (words: string, ...review: Review[]): Inline => ({
  kind: 'text',
  text: words,
  marks: [],
  review,
});
export const note = (words: string): Inline => ({ kind: 'note', content: [text(words)] });
export const centred: Paper = { align: 'center', bold: true };
export const auto = (label: string, level = 0, list = 'l1'): AutoNumber => ({
  label,
  level,
  list,
  isBullet: !/[.)]$/u.test(label),
});

type CellSource = string | readonly SourceBlock[] | Partial<Omit<SourceCell, 'column'>>;

/** A table of rows of cells; a cell is its text, its blocks, or both with spans. Columns are counted. */
export function grid(
  rows: readonly (readonly CellSource[])[],
  options: Partial<SourceTable> & { headers?: number } = {},
): SourceTable {
  const taken = rows.map(() => new Set<number>());
  const placed = rows.map((row, index): SourceRow => ({
    isHeader: index < (options.headers ?? 0),
    cells: row.map((source) => place(source, index, taken)),
  }));
  const count = Math.max(
    ...placed.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)),
  );
  return {
    kind: 'table',
    widths: options.widths ?? Array.from({ length: count }, () => 1),
    hasBorders: options.hasBorders ?? true,
    rows: placed,
  };
}

function place(source: CellSource, row: number, taken: Set<number>[]): SourceCell {
  const given =
    typeof source === 'string'
      ? { blocks: [para(source)] }
      : Array.isArray(source)
        ? { blocks: source as readonly SourceBlock[] }
        : (source as Partial<SourceCell>);
  const { columns = 1, rows = 1, blocks = [] } = given;
  let column = 0;
  while (taken[row]!.has(column)) column += 1;
  for (let r = row; r < Math.min(row + rows, taken.length); r += 1)
    for (let c = column; c < column + columns; c += 1) taken[r]!.add(c);
  return { column, columns, rows, blocks };
}

export const sourceOf = (
  blocks: readonly SourceBlock[],
  more: Partial<SourceDocument> = {},
): SourceDocument => ({
  blocks,
  threads: [],
  findings: [],
  ...more,
});
