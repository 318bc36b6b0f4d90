import { schema } from '@duthao/plan';
import { type Inline, type Review, textOf, wordsOf } from '../lines/inline.ts';
import type { Block, Cell, Paragraph, Table, TaskRow, TaskTable } from '../parts/recognised.ts';
import { type Builder } from './Builder.ts';
import { dueDateNode } from './dueDateNode.ts';
import { inlineNodes } from './inlineNodes.ts';
import { asWords, suggestedBy, takeBlock, without } from './suggested.ts';

type Node = ReturnType<typeof schema.node>;

export function blockNode(block: Block, builder: Builder): Node {
  if (block.kind === 'paragraph') return paragraphNode(block, builder);
  return block.kind === 'table' ? tableNode(block, builder) : taskTableNode(block, builder);
}

export function paragraphNode({ marker, runs, indent, sure }: Paragraph, builder: Builder): Node {
  const id = builder.newId();
  if (sure) builder.recognised.push({ place: id, as: 'paragraph', sure, text: firstWords(runs) });
  const block = takeBlock(runs);
  if (block.isSpaced) builder.joined.add(id);
  const attrs = { id, marker, indent: indent ?? null, ...block.attrs };
  return schema.node('paragraph', attrs, inlineNodes(block.runs, builder));
}

/** Enough of a text to know it by. */
export function firstWords(runs: readonly Inline[]): string {
  return wordsOf(runs).split(' ').slice(0, 10).join(' ');
}

function tableNode(table: Table, builder: Builder): Node {
  const id = builder.newId();
  const first =
    table.rows[0]?.cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)) ?? [];
  builder.recognised.push({ place: id, as: 'table', sure: 'likely', text: firstWords(first) });
  const whole = ofAll(table.rows.map(({ tracked }) => tracked));
  const rows = table.rows.map(({ header, cells, tracked = [] }) =>
    schema.node(
      'tableRow',
      {
        id: builder.newId(),
        header: header || null,
        ...suggestedBy(tracked.filter((one) => !isAmong(one, whole))),
      },
      cells.map((cell) => cellNode(cell, tracked, builder)),
    ),
  );
  return schema.node('table', { id, widths: table.widths ?? null, ...suggestedBy(whole) }, rows);
}

function cellNode(
  { paragraphs, colspan, rowspan, tracked = [] }: Cell,
  row: readonly Review[],
  builder: Builder,
): Node {
  const own = suggestedBy(tracked);
  const attrs = { id: builder.newId(), colspan: colspan ?? null, rowspan: rowspan ?? null, ...own };
  return schema.node('tableCell', attrs, paragraphNodes(paragraphs, [...row, ...tracked], builder));
}

/** Without what is suggested about all that stands around them. */
function paragraphNodes(
  paragraphs: readonly Paragraph[],
  around: readonly Review[],
  builder: Builder,
): Node[] {
  return paragraphs.map((one) => paragraphNode({ ...one, runs: without(one.runs, around) }, builder));
}

/** What is suggested about every row alike is suggested about the table. */
function ofAll(rows: readonly (readonly Review[] | undefined)[]): readonly Review[] {
  const [first = []] = rows;
  return first.filter((one) => rows.every((row = []) => isAmong(one, row)));
}

function isAmong(one: Review, all: readonly Review[]): boolean {
  const keyOf = (review: Review): string =>
    review.type === 'comment' ? '' : [review.type, review.author, review.time].join('\n');
  return all.some((other) => keyOf(other) === keyOf(one));
}

function taskTableNode(table: TaskTable, builder: Builder): Node {
  const id = builder.newId();
  const known = table.columns.filter(({ kind }) => kind !== 'free').length;
  const text = table.columns.map(({ title }) => wordsOf(title)).join(', ');
  builder.recognised.push({ place: id, as: 'taskTable', sure: known > 3 ? 'sure' : 'likely', text });
  const columns = table.columns.map(({ kind, title, tracked = [] }) => ({
    tracked,
    node: schema.node(
      'taskColumn',
      { id: builder.newId(), kind, ...suggestedBy(tracked) },
      inlineNodes(without(asWords(title), [...tracked, ...(table.tracked ?? [])]), builder),
    ),
  }));
  const whole = ofAll([table.tracked, ...table.rows.map(({ tracked }) => tracked)]);
  const rows = table.rows.map((row) => taskRowNode(row, columns, whole, builder));
  return schema.node('taskTable', { id, ...suggestedBy(whole) }, [
    ...columns.map(({ node }) => node),
    ...rows,
  ]);
}

interface Column {
  readonly node: Node;
  readonly tracked: readonly Review[];
}

/** Numbers are computed and empty cells are not stored. */
function taskRowNode(
  row: TaskRow,
  columns: readonly Column[],
  whole: readonly Review[],
  builder: Builder,
): Node {
  const { tracked = [] } = row;
  const attrs = { id: builder.newId(), ...suggestedBy(tracked.filter((one) => !isAmong(one, whole))) };
  if (row.kind === 'group')
    return schema.node('taskGroup', attrs, inlineNodes(without(asWords(row.title), tracked), builder));
  const cells = row.cells.flatMap((cell, index) => {
    const column = columns[index];
    const isEmpty = cell.every(({ runs }) => textOf(runs).trim() === '');
    if (!column || column.node.attrs.kind === 'tt' || isEmpty) return [];
    const isDue = column.node.attrs.kind === 'due';
    const paragraphs = cell
      .map((one) => ({ ...one, runs: without(one.runs, [...tracked, ...column.tracked]) }))
      .map((one) => (isDue ? dueParagraph(one, builder) : paragraphNode(one, builder)));
    const own = { column: column.node.attrs.id, ...suggestedBy(column.tracked) };
    return [schema.node('taskCell', own, paragraphs)];
  });
  return schema.node('task', attrs, cells);
}

/** A deadline that is a day and nothing else becomes a date. */
function dueParagraph(paragraph: Paragraph, builder: Builder): Node {
  const [only, ...more] = paragraph.runs;
  const isPlain =
    paragraph.marker === null &&
    only?.kind === 'text' &&
    more.length === 0 &&
    only.marks.length === 0 &&
    !only.review?.length;
  const date = isPlain ? dueDateNode(only.text) : undefined;
  return date ? schema.node('paragraph', { id: builder.newId() }, [date]) : paragraphNode(paragraph, builder);
}
