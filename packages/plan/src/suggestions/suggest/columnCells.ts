import type { Node } from 'prosemirror-model';
import { isBlankCell } from '../../queries/isBlankCell.ts';
import type { Merge } from './Merge.ts';

/**
 * Whether others have words in a column, in rows that are theirs: the column belongs to who writes the table, the words
 * do not, so it may only be suggested that it goes.
 */
export function holdsForeignWords({ source }: Merge, column: string): boolean {
  const { doc, before, may } = source;
  return [...before].some(([pos, { id }]) => {
    const row = doc.nodeAt(pos);
    if (row?.type.name !== 'task' || may(id)) return false;
    return row.children.some((cell) => cell.attrs['column'] === column && !isBlankCell(cell));
  });
}

/**
 * An empty cell that comes or goes with a column of one's own table, in a row of others: it is left to the server, which
 * gives each row the cells of its columns.
 */
export const isLeftToServer = ({ arranged }: Merge, node: Node): boolean =>
  arranged.has(node.attrs['column']) && isBlankCell(node);
