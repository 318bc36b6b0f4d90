import type { Node } from 'prosemirror-model';

/** One printed paragraph, or one row of a table. */
export interface PrintedLine {
  /** `title`: type, subject, heading of an annex, "QUYẾT ĐỊNH:"; `endorsement`: nơi nhận and signatures. */
  readonly kind: 'letterhead' | 'title' | 'heading' | 'text' | 'row' | 'endorsement';
  /** Of a heading: 1–4; else 0. */
  readonly depth: number;
  /** The cells of a row; of anything else one text. Lines of one paragraph are parted by "\n". */
  readonly cells: readonly string[];
  /** Of the node that it prints; of what has none, the name of the part around it. */
  readonly id?: string;
}

/** The lines of a node, which they name; those of nodes in it have named theirs. */
export function withId({ attrs, type }: Node, lines: readonly PrintedLine[]): PrintedLine[] {
  const own: unknown = attrs['id'];
  const id = typeof own === 'string' ? own : type.name;
  return lines.map((line) => (line.id === undefined ? { ...line, id } : line));
}

export function linesOf(kind: PrintedLine['kind'], texts: readonly string[], depth = 0): PrintedLine[] {
  return texts.map((text) => ({ kind, depth, cells: [text.trim()] }));
}
