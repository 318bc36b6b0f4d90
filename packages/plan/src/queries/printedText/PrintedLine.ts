/** One printed paragraph, or one row of a table. */
export interface PrintedLine {
  /** `title`: type, subject, heading of an annex, "QUYẾT ĐỊNH:"; `endorsement`: nơi nhận and signatures. */
  readonly kind: 'letterhead' | 'title' | 'heading' | 'text' | 'row' | 'endorsement';
  /** Of a heading: 1–4; else 0. */
  readonly depth: number;
  /** The cells of a row; of anything else one text. Lines of one paragraph are parted by "\n". */
  readonly cells: readonly string[];
}

export function linesOf(kind: PrintedLine['kind'], texts: readonly string[], depth = 0): PrintedLine[] {
  return texts.map((text) => ({ kind, depth, cells: [text.trim()] }));
}
