import { schema } from '@duthao/plan';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { newId } from '../newId.ts';

const TABLES = new Set(['table', 'taskTable']);
const isTable = ({ type }: Node): boolean => TABLES.has(type.name);

/**
 * A table holds no table. Pasted into a cell, the lines before the first one go where the caret is (`insertLines`), it and
 * all behind it behind the table of that cell, which would else be torn in two. Of cells that were copied out of a table
 * the lines go into the cell. Null where there is no table on either side.
 */
export function insertBehindTable(
  state: EditorState,
  slice: Slice,
  insertLines: (lines: Slice) => Transaction,
): Transaction | null {
  const { $from } = state.selection;
  const depth = Array.from({ length: $from.depth }, (_, at) => at + 1).find((at) => isTable($from.node(at)));
  const { content, openStart, openEnd } = unwrapped(slice);
  const first = content.content.findIndex(isTable);
  if (depth === undefined || first < 0) return null;
  const isTorn = (first === 0 && openStart > 0) || (isTable(content.lastChild!) && openEnd > 0);
  if (isTorn) return state.tr.replaceSelection(new Slice(linesIn(content), 1, 1));
  const lines = new Slice(Fragment.from(content.content.slice(0, first)), openStart, 1);
  const tr = first > 0 ? insertLines(lines) : state.tr.deleteSelection();
  return tr.insert(tr.mapping.map($from.after(depth)), content.content.slice(first));
}

/** Without the parts of the plan that what was copied stood in. */
function unwrapped({ content, openStart, openEnd }: Slice): Slice {
  const only = content.childCount === 1 ? content.firstChild! : null;
  if (!only || isTable(only) || only.isTextblock || Math.min(openStart, openEnd) === 0)
    return new Slice(content, openStart, openEnd);
  return unwrapped(new Slice(only.content, openStart - 1, openEnd - 1));
}

function linesIn(content: Fragment): Fragment {
  const lines: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock) lines.push(schema.nodes.paragraph.create({ id: newId() }, node.content));
    return !node.isTextblock;
  });
  return Fragment.from(lines);
}
