import { asItStands, fromYDoc, isAttached, normalise, outlineOf, type Plan, toYDoc } from '@duthao/plan';

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
  /** Sections as printed. */
  readonly outline: ReadonlyMap<Doc, { readonly depth: number; readonly isLettered: boolean }>;
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
  const standing = withPrintedHead(asItStands(doc));
  const sections: unknown[] = [];
  standing.descendants((node) => {
    if (node.type.name === 'section') sections.push(node.attrs.id);
  });
  const entries = outlineOf(standing);
  const outline = new Map(
    entries.map(({ node, depth, number }, index) => {
      const below = entries[index + 1];
      const isLettered =
        !number.endsWith(')') && below !== undefined && below.depth > depth && below.number.endsWith(')');
      return [node, { depth, isLettered }];
    }),
  );
  const root = travelled(standing, { columns: [], sections, outline, heavy: [] });
  return root!;
}

/** The head of a plan that a decision issues prints the names of the body alone, and those only if they are others. */
function withPrintedHead(doc: Doc): Doc {
  const decision = doc.child(0).children.find(({ type }) => type.name === 'letterhead');
  if (!isAttached(doc)) return doc;
  const { superior, issuer } = doc.child(1).attrs;
  const isOther = issuer && (issuer !== decision?.attrs.issuer || superior !== decision?.attrs.superior);
  const head = doc.child(1).type.create(isOther ? { superior, issuer } : null);
  return doc.copy(doc.content.replaceChild(1, head).replaceChild(7, doc.child(7).type.create()));
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
  const children = childrenOf(node, here).flatMap((child, index) => {
    const read = travelled(child, here);
    return read ? [isPlainIn(type, index) ? withoutAttrs(read, PLAIN_IN[type]!) : read] : [];
  });
  const content = node.isTextblock ? trimmed(joined(children)) : children;
  const attrs = attrsOf(node, here);
  const isEmpty = content.length === 0 && !node.isText && !node.isLeaf;
  if (isEmpty && SILENT.has(type)) return undefined;
  if (type === 'signature' && Object.keys(attrs).length === 0) return undefined;
  if (type === 'dueDate' && node.attrs.date === null) return undefined;
  const marks = node.marks.map((mark) => mark.type.name).filter((name) => !here.heavy.includes(name));
  return { type, text: node.text?.replace(/\s+/gu, ' '), marks: marks.sort(), attrs, content };
}

/** Cells have one indent; "Điều 1." stands in the place of a marker. */
const PLAIN_IN: Readonly<Record<string, readonly string[]>> = {
  tableCell: ['indent'],
  taskCell: ['indent'],
  article: ['marker', 'indent'],
};
const isPlainIn = (type: string, index: number): boolean =>
  type in PLAIN_IN && (type !== 'article' || index === 0);

function withoutAttrs(node: Travelled, names: readonly string[]): Travelled {
  const attrs = Object.entries(node.attrs).filter(([name]) => !names.includes(name));
  return { ...node, attrs: Object.fromEntries(attrs) };
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

function attrsOf(node: Doc, { columns, sections, outline }: Surroundings): Record<string, unknown> {
  const kept = Object.entries(node.attrs).filter(
    ([key, value]) => value !== null && !Object.values(travels).some((isLeft) => isLeft(key)),
  );
  const attrs: Record<string, unknown> = Object.fromEntries(kept);
  // A level that skips one comes back as it is printed, and so does a manner of numbers that numbers nothing.
  const printed = outline.get(node);
  if (printed) attrs.level = printed.depth;
  if (!printed?.isLettered) delete attrs.numbering;
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
