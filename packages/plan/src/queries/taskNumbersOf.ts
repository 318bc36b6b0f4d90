import type { Node } from 'prosemirror-model';

/** What a `tt` column prints for each child of a task table: 1, 2 … from each group anew; null where no task stands. */
export function taskNumbersOf(taskTable: Node): (number | null)[] {
  let n = 0;
  return taskTable.children.map((row) => {
    if (row.type.name === 'taskGroup') n = 0;
    return row.type.name === 'task' ? (n += 1) : null;
  });
}
