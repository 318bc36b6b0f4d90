import { schema } from '@duthao/plan';
import { wordsOf } from '../lines/inline.ts';
import type { Block, Paragraph, Table, TaskRow, TaskTable } from '../parts/recognised.ts';
import { inlineNodes } from './inlineNodes.ts';

type Node = ReturnType<typeof schema.node>;
type NewId = () => string;

export function blockNode(block: Block, newId: NewId): Node {
  if (block.kind === 'paragraph') return paragraphNode(block, newId);
  return block.kind === 'table' ? tableNode(block, newId) : taskTableNode(block, newId);
}

export function paragraphNode({ marker, runs }: Paragraph, newId: NewId): Node {
  return schema.node('paragraph', { id: newId(), marker }, inlineNodes(runs, newId));
}

function tableNode(table: Table, newId: NewId): Node {
  const rows = table.rows.map((row, index) =>
    schema.node(
      'tableRow',
      { id: newId(), header: index === 0 || null },
      row.map((cell) => schema.node('tableCell', { id: newId() }, [textParagraph(cell, newId)])),
    ),
  );
  return schema.node('table', { id: newId() }, rows);
}

function taskTableNode(table: TaskTable, newId: NewId): Node {
  const columns = table.columns.map(({ kind, title }) =>
    schema.node('taskColumn', { id: newId(), kind }, inlineNodes(title, newId)),
  );
  const rows = table.rows.map((row) => taskRowNode(row, columns, newId));
  return schema.node('taskTable', { id: newId() }, [...columns, ...rows]);
}

/** Numbers are computed and empty cells are not stored. */
function taskRowNode(row: TaskRow, columns: readonly Node[], newId: NewId): Node {
  if (row.kind === 'group') return schema.node('taskGroup', { id: newId() }, inlineNodes(row.title, newId));
  const cells = row.cells.flatMap((cell, index) => {
    const column = columns[index]!;
    if (column.attrs.kind === 'tt' || wordsOf(cell) === '') return [];
    return [schema.node('taskCell', { column: column.attrs.id }, [textParagraph(cell, newId)])];
  });
  return schema.node('task', { id: newId() }, cells);
}

function textParagraph(runs: Paragraph['runs'], newId: NewId): Node {
  return schema.node('paragraph', { id: newId() }, inlineNodes(runs, newId));
}
