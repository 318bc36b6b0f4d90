import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { writeRecord } from '../suggestions/record.ts';
import { contentOf } from './contentOf.ts';
import type { Edit, NewLine } from './Edit.ts';
import type { Placing } from './Placing.ts';
import type { PlanLine } from './planText.ts';

type New = Extract<Edit, { kind: 'newLine' }>;

/** A row that came in, behind the row of the line that it followed; false where no row stands there. */
export function newRowOf(placing: Placing, edits: readonly New[]): boolean {
  const [first] = edits;
  const line = first && nearestInTable(placing, first);
  if (!first || !line) return false;
  const at = line.around.findLast(({ node }) => ROWS.has(node.type.name)) ?? rowItself(line);
  const table = line.around.findLast(({ node }) => TABLES.has(node.type.name));
  if (!at || !table) return false;
  const row =
    table.node.type.name === 'taskTable'
      ? toTask(placing, table.node, edits)
      : toRow(placing, at.node, edits);
  if (!row) return true;
  if (isThere(placing, table, row)) return true;
  const record = placing.recordOf(first);
  const attrs = { ...row.attrs, suggestedInsert: writeRecord(record) };
  const insertion = placing.draft.insert(
    at.pos + at.node.nodeSize,
    Fragment.from(row.type.create(attrs, row.content)),
    record,
  );
  for (const { written } of edits) placing.noteThreads(written.threads, insertion);
  return true;
}

const ROWS: ReadonlySet<string> = new Set(['task', 'tableRow']);
const TABLES: ReadonlySet<string> = new Set(['taskTable', 'table']);

/** A heading of columns, or a line of a group, is a row by itself. */
function rowItself({ node, pos, around }: PlanLine): { node: Node; pos: number } | undefined {
  if (node.type.name === 'taskGroup') return { node, pos };
  if (node.type.name !== 'taskColumn') return undefined;
  const table = around.at(-1)!;
  let last = { node, pos };
  table.node.forEach((child, offset) => {
    if (child.type.name === 'taskColumn') last = { node: child, pos: table.pos + 1 + offset };
  });
  return last;
}

/** Cells of numbers print by themselves: the nearest line before that is in the plan tells which table it is. */
function nearestInTable({ ground }: Placing, { after }: New): PlanLine | undefined {
  for (let word = after; word >= 0 && word > after - 200; word -= 1) {
    const line = ground.liveLine(word);
    if (line?.around.some(({ node }) => TABLES.has(node.type.name))) return line;
    if (line) return undefined;
  }
  return undefined;
}

function toTask(placing: Placing, table: Node, edits: readonly New[]): Node | undefined {
  const { newId } = placing.options;
  const columns = table.children.filter(({ type }) => type.name === 'taskColumn');
  const cells = byColumn(edits);
  const written = [...cells].filter(([, lines]) => lines.some(({ text }) => text.trim() !== ''));
  if (written.length === 0) return undefined;
  const isGroup = cells.size === 1 && columns.length > 1;
  if (isGroup) {
    const text = written[0]![1].map((line) => line.text.trim()).join(' ');
    return schema.nodes.taskGroup.create({ id: newId() }, schema.text(text));
  }
  const made = columns.flatMap((column, index) => {
    if (column.attrs['kind'] === 'tt' || column.attrs['id'] === null) return [];
    return [
      schema.nodes.taskCell.create({ column: column.attrs['id'] }, paragraphs(placing, cells.get(index))),
    ];
  });
  return schema.nodes.task.create({ id: newId() }, made);
}

function toRow(placing: Placing, like: Node, edits: readonly New[]): Node | undefined {
  const { newId } = placing.options;
  const cells = byColumn(edits);
  if (edits.every(({ written }) => written.text.trim() === '')) return undefined;
  const columns = [...cells.keys()];
  const count = Math.max(columns.length, like.childCount);
  const made = Array.from({ length: count }, (_, index) => {
    const lines = cells.get(columns[index] ?? -1);
    return schema.nodes.tableCell.create({ id: newId() }, paragraphs(placing, lines));
  });
  return schema.nodes.tableRow.create({ id: newId() }, made);
}

function byColumn(edits: readonly New[]): Map<number, NewLine[]> {
  const cells = new Map<number, NewLine[]>();
  for (const { written } of edits) {
    const column = written.cell?.column ?? 0;
    cells.set(column, [...(cells.get(column) ?? []), written]);
  }
  return cells;
}

function paragraphs(placing: Placing, lines: readonly NewLine[] = []): Node[] {
  const { newId } = placing.options;
  const made = lines.map((line) =>
    schema.nodes.paragraph.create({ id: newId() }, contentOf(placing, line, line.text.trim())),
  );
  return made.length > 0 ? made : [schema.nodes.paragraph.create({ id: newId() })];
}

/** Dropped twice: a row that was suggested before says the same. */
function isThere({ options }: Placing, { node }: { node: Node }, row: Node): boolean {
  const words = wordsIn(row);
  return node.children.some(
    (child) =>
      typeof child.attrs['suggestedInsert'] === 'string' &&
      child.attrs['suggestedInsert'].includes(JSON.stringify(options.author)) &&
      wordsIn(child) === words,
  );
}

const wordsIn = (node: Node): string =>
  node.textBetween(0, node.content.size, '\n').replace(/\s+/gu, ' ').trim();
