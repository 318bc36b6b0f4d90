import { DatabaseSync } from 'node:sqlite';
import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';

/** The plan as its journal alone makes it, of its seed, the changes of these people and the server's own. */
export function replay(
  data: string,
  planId: string,
  authorIds: readonly string[],
): { text: string; records: number } {
  const file = new DatabaseSync(`${data}/duthao.sqlite`, { readOnly: true });
  const rows = file
    .prepare('select seq, author_id, bytes from updates where plan_id = ? order by seq')
    .all(planId)
    .filter(({ seq, author_id }) => seq === 1 || author_id === null || authorIds.includes(String(author_id)));
  file.close();
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const { bytes } of rows) Y.applyUpdate(ydoc, bytes as Uint8Array);
  });
  if (ydoc.store.pendingStructs || ydoc.store.pendingDs)
    throw new Error('honest work builds on hostile work');
  return { text: planFragment(ydoc).toString(), records: rows.length };
}
