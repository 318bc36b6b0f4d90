import { schema } from '@duthao/plan';
import { type Inline, textOf, wordsOf } from '../lines/inline.ts';
import type { Block, Cell, Paragraph, Table, TaskRow, TaskTable } from '../parts/recognised.ts';
import { type Builder } from './Builder.ts';
import { dueDateNode } from './dueDateNode.ts';
import { inlineNodes } from './inlineNodes.ts';

type Node = ReturnType<typeof schema.node>;

export function blockNode(block: Block, builder: Builder): Node {
  if (block.kind === 'paragraph') return paragraphNode(block, builder);
  return block.kind === 'table' ? tableNode(block, builder) : taskTableNode(block, builder);
}

export function paragraphNode({ marker, runs, indent, sure }: Paragraph, builder: Builder): Node {
  const id = builder.newId();
  if (sure) builder.recognised.push({ place: id, as: 'paragraph', sure, text: firstWords(runs) });
  return schema.node('paragraph', { id, marker, indent: indent ?? null }, inlineNodes(runs, builder));
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
  const rows = table.rows.map(({ header, cells }) =>
    schema.node(
      'tableRow',
      { id: builder.newId(), header: header || null },
      cells.map((cell) => cellNode(cell, builder)),
    ),
  );
  return schema.node('table', { id, widths: table.widths ?? null }, rows);
}

function cellNode({ paragraphs, colspan, rowspan }: Cell, builder: Builder): Node {
  const attrs = { id: builder.newId(), colspan: colspan ?? null, rowspan: rowspan ?? null };
  return schema.node(
    'tableCell',
    attrs,
    paragraphs.map((paragraph) => paragraphNode(paragraph, builder)),
  );
}

function taskTableNode(table: TaskTable, builder: Builder): Node {
  const id = builder.newId();
  const known = table.columns.filter(({ kind }) => kind !== 'free').length;
  const text = table.columns.map(({ title }) => wordsOf(title)).join(', ');
  builder.recognised.push({ place: id, as: 'taskTable', sure: known > 3 ? 'sure' : 'likely', text });
  const columns = table.columns.map(({ kind, title }) =>
    schema.node('taskColumn', { id: builder.newId(), kind }, inlineNodes(title, builder)),
  );
  const rows = table.rows.map((row) => taskRowNode(row, columns, builder));
  return schema.node('taskTable', { id }, [...columns, ...rows]);
}

/** Numbers are computed and empty cells are not stored. */
function taskRowNode(row: TaskRow, columns: readonly Node[], builder: Builder): Node {
  const id = builder.newId();
  if (row.kind === 'group') return schema.node('taskGroup', { id }, inlineNodes(row.title, builder));
  const cells = row.cells.flatMap((cell, index) => {
    const column = columns[index];
    const isEmpty = cell.every(({ runs }) => textOf(runs).trim() === '');
    if (!column || column.attrs.kind === 'tt' || isEmpty) return [];
    const isDue = column.attrs.kind === 'due';
    const paragraphs = cell.map((paragraph) =>
      isDue ? dueParagraph(paragraph, builder) : paragraphNode(paragraph, builder),
    );
    return [schema.node('taskCell', { column: column.attrs.id }, paragraphs)];
  });
  return schema.node('task', { id }, cells);
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
