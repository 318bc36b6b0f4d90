import { asItStands, fromYDoc, normalise, outlineOf, type Plan, toYDoc } from '@duthao/plan';

type Doc = Plan['doc'];

/** A node as plain data, as much of it as a .docx carries; what is not carried is named in `travels`. */
export interface Travelled {
  readonly type: string;
  readonly text: string | undefined;
  readonly marks: readonly string[];
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly Travelled[];
}

interface Surroundings {
  /** Ids of the task table's columns in order. */
  readonly columns: readonly unknown[];
  /** Ids of all sections in order. */
  readonly sections: readonly unknown[];
  /** Depth as printed, by node. */
  readonly depths: ReadonlyMap<Doc, number>;
  /** Marks that say nothing where everything is set so. */
  readonly heavy: readonly string[];
}

/** By name: what of a plan a .docx does not carry. docs/decisions says why for each. */
const travels = {
  ids: (key: string): boolean => key === 'id',
  reviews: (key: string): boolean => key.startsWith('suggested'),
  units: (key: string): boolean => key === 'unit',
} as const;

/** Elements that print nothing when nothing is in them. */
const SILENT = new Set(
  'docType subject sectionTitle annexTitle paragraph basis recipient recipients signatures taskCell table tableRow taskTable text footnote'.split(
    ' ',
  ),
);
const HEAVY: Readonly<Record<string, readonly string[]>> = {
  sectionTitle: ['bold', 'italic', 'underline'],
  subject: ['bold', 'italic', 'underline'],
  annexTitle: ['bold', 'italic', 'underline'],
  basis: ['bold', 'italic', 'underline'],
  taskColumn: ['bold', 'italic', 'underline'],
  taskGroup: ['bold', 'italic', 'underline'],
};

/** The plan as the server keeps it: what two people broke at one moment is mended before anything is printed. */
export function mended(doc: Doc): Doc {
  const ydoc = toYDoc(doc);
  let count = 0;
  normalise(ydoc, () => `mended-${(count += 1)}`);
  return fromYDoc(ydoc);
}

/** What of a plan comes back from its .docx, so that two plans can be compared. */
export function asItTravels(doc: Doc): Travelled {
  const standing = asItStands(doc);
  const sections: unknown[] = [];
  standing.descendants((node) => {
    if (node.type.name === 'section') sections.push(node.attrs.id);
  });
  const depths = new Map(outlineOf(standing).map(({ node, depth }) => [node, depth]));
  const root = travelled(standing, { columns: [], sections, depths, heavy: [] });
  return root!;
}

function travelled(node: Doc, around: Surroundings): Travelled | undefined {
  const type = node.type.name;
  const here = {
    ...around,
    columns: type === 'taskTable' ? columnsOf(node) : around.columns,
    heavy:
      HEAVY[type] ??
      (type === 'tableRow' && node.attrs.header ? ['bold', 'italic', 'underline'] : around.heavy),
  };
  const children = childrenOf(node, here).flatMap((child) => travelled(child, here) ?? []);
  const content = node.isTextblock ? trimmed(joined(children)) : children;
  const attrs = attrsOf(node, here);
  const isEmpty = content.length === 0 && !node.isText && !node.isLeaf;
  if (isEmpty && SILENT.has(type)) return undefined;
  if (type === 'signature' && Object.keys(attrs).length === 0) return undefined;
  if (type === 'dueDate' && node.attrs.date === null) return undefined;
  const marks = node.marks.map((mark) => mark.type.name).filter((name) => !here.heavy.includes(name));
  return { type, text: node.text?.replace(/\s+/gu, ' '), marks: marks.sort(), attrs, content };
}

const columnsOf = (table: Doc): unknown[] =>
  table.children.filter(({ type }) => type.name === 'taskColumn').map(({ attrs }) => attrs.id as unknown);

/** Columns stand before rows, cells in the order of their columns; a cell without its column is not printed. */
function childrenOf(node: Doc, { columns }: Surroundings): readonly Doc[] {
  const rank = (child: Doc): number => (child.type.name === 'taskColumn' ? 0 : 1);
  if (node.type.name === 'taskTable')
    return columns.length === 0 ? [] : [...node.children].sort((a, b) => rank(a) - rank(b));
  if (node.type.name !== 'task') return node.children;
  const at = (child: Doc): number => columns.indexOf(child.attrs.column);
  return node.children.filter((child) => at(child) >= 0).sort((a, b) => at(a) - at(b));
}

function attrsOf(node: Doc, { columns, sections, depths }: Surroundings): Record<string, unknown> {
  const kept = Object.entries(node.attrs).filter(
    ([key, value]) => value !== null && !Object.values(travels).some((isLeft) => isLeft(key)),
  );
  const attrs: Record<string, unknown> = Object.fromEntries(kept);
  if (node.type.name === 'section') attrs.level = depths.get(node);
  if (attrs.column !== undefined) attrs.column = columns.indexOf(attrs.column);
  if (attrs.target !== undefined) {
    const target = sections.indexOf(attrs.target);
    if (target < 0) delete attrs.target;
    else attrs.target = target;
  }
  return attrs;
}

/** Neighbouring pieces of text with the same marks are one. */
function joined(pieces: readonly Travelled[]): Travelled[] {
  const kept: Travelled[] = [];
  for (const next of pieces) {
    const last = kept.at(-1);
    const piece = last?.text?.endsWith(' ') && next.text ? { ...next, text: next.text.trimStart() } : next;
    if (piece.text === '') continue;
    if (last?.type === 'text' && piece.type === 'text' && last.marks.join() === piece.marks.join())
      kept[kept.length - 1] = { ...last, text: `${last.text}${piece.text}`.replace(/\s+/gu, ' ') };
    else kept.push(piece);
  }
  return kept;
}

/** White space and line breaks at the ends of a line print nothing. */
function trimmed(pieces: readonly Travelled[]): Travelled[] {
  const isBlank = (piece: Travelled): boolean =>
    piece.type === 'hardBreak' || (piece.type === 'text' && piece.text!.trim() === '');
  const start = pieces.findIndex((piece) => !isBlank(piece));
  if (start < 0) return [];
  const kept = pieces.slice(start, pieces.findLastIndex((piece) => !isBlank(piece)) + 1);
  return kept.map((piece, index) => {
    if (piece.type !== 'text') return piece;
    const before = kept[index - 1];
    const after = kept[index + 1];
    const opened = !before || before.type === 'hardBreak' ? piece.text!.trimStart() : piece.text!;
    return { ...piece, text: !after || after.type === 'hardBreak' ? opened.trimEnd() : opened };
  });
}
