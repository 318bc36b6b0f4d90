import type { Node } from 'prosemirror-model';
import type { ColumnKind } from '../blocks/taskTable/block.ts';
import { schema } from '../schema.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { placeForBlock } from './insertBlock.ts';
import { newTask } from './newNodes.ts';

/** How columns are headed in plans of offices; anyone may reword them. */
export const columnTitles: Readonly<Record<ColumnKind, string>> = {
  tt: 'TT',
  content: 'Nội dung công việc',
  lead: 'Đơn vị chủ trì',
  support: 'Đơn vị phối hợp',
  due: 'Thời gian hoàn thành',
  product: 'Sản phẩm',
  budget: 'Kinh phí',
  note: 'Ghi chú',
  free: 'Nội dung khác',
};

export const newTaskColumn = (newId: NewId, kind: ColumnKind): Node =>
  schema.nodes.taskColumn.create({ id: newId(), kind }, schema.text(columnTitles[kind]));

/** A task table with the given columns and one empty task; the caret goes to its first cell. */
export function insertTaskTable(kinds: readonly ColumnKind[], newId: NewId): Command {
  return (state, dispatch) => {
    const columns = kinds.map((kind) => newTaskColumn(newId, kind));
    const table = schema.nodes.taskTable.create({ id: newId() }, [...columns, newTask(newId, columns)]);
    const pos = placeForBlock(state, table);
    if (pos === undefined) return false;
    const headings = columns.reduce((size, column) => size + column.nodeSize, 0);
    dispatch?.(putCaret(state.tr.insert(pos, table), pos + 1 + headings));
    return true;
  };
}
