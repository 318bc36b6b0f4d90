import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { schema } from '../schema.ts';
import { type Ancestor, ancestorOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newTask } from './newNodes.ts';

export const columnsOf = (table: Node): Node[] =>
  table.children.filter((child) => child.type.name === 'taskColumn');

interface RowPlace {
  readonly table: Ancestor;
  /** The task or group around the caret, or the heading of the table. */
  readonly row: Ancestor;
}

function rowAt(state: EditorState): RowPlace | undefined {
  const { $from } = state.selection;
  const table = ancestorOf($from, 'taskTable');
  const row = ancestorOf($from, 'task', 'taskGroup', 'taskColumn');
  return table && row ? { table, row } : undefined;
}

/** After the headings, which stand before all rows. */
export function endOfHeadings(table: Ancestor): number {
  return columnsOf(table.node).reduce((pos, column) => pos + column.nodeSize, table.pos + 1);
}

/** An empty task below (or above) the row around the caret. */
export function addTask(newId: NewId, side: 'before' | 'after' = 'after'): Command {
  return (state, dispatch) => {
    const at = rowAt(state);
    if (!at) return false;
    const besides = side === 'after' ? at.row.end : at.row.pos;
    const pos = at.row.name === 'taskColumn' ? endOfHeadings(at.table) : besides;
    dispatch?.(putCaret(state.tr.insert(pos, newTask(newId, columnsOf(at.table.node))), pos + 1));
    return true;
  };
}

/** Removes the task or the group heading around the caret; the tasks of a group stay. */
export const removeTask: Command = (state, dispatch) => {
  const at = rowAt(state);
  if (!at || at.row.name === 'taskColumn') return false;
  dispatch?.(putCaret(state.tr.delete(at.row.pos, at.row.end), at.row.pos, -1));
  return true;
};

/**
 * Moves the row around the caret one place up or down. Yjs cannot move: the shared document keeps the heavier of
 * the two rows and makes the lighter one anew behind it, and what others type into that one at the same moment
 * stays with the old copy.
 */
export function moveTask(by: -1 | 1): Command {
  return (state, dispatch) => {
    const at = rowAt(state);
    const other = at && at.table.node.maybeChild(at.row.index + by);
    if (!at || !other || at.row.name === 'taskColumn' || other.type.name === 'taskColumn') return false;
    const { row } = at;
    const target = by < 0 ? row.pos - other.nodeSize : row.pos + other.nodeSize;
    const offset = state.selection.from - row.pos;
    const tr = state.tr.delete(row.pos, row.end).insert(target, row.node);
    dispatch?.(putCaret(tr, target + offset));
    return true;
  };
}

/** A row over the whole width above the task around the caret. */
export function addTaskGroup(newId: NewId): Command {
  return (state, dispatch) => {
    const at = rowAt(state);
    if (!at) return false;
    const pos = at.row.name === 'taskColumn' ? endOfHeadings(at.table) : at.row.pos;
    const group = schema.nodes.taskGroup.create({ id: newId() });
    dispatch?.(putCaret(state.tr.insert(pos, Fragment.from(group)), pos + 1));
    return true;
  };
}
