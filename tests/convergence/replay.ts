import { DatabaseSync } from 'node:sqlite';
import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';

export interface Replayed {
  /** The plan as its journal makes it. */
  readonly text: string;
  readonly records: number;
  /** Records of hostile authors; the guard takes some that change nothing. */
  readonly ofHostile: number;
  /** Those of them after which the plan reads otherwise than before; must be empty. */
  readonly harm: readonly string[];
}

/** Makes the plan anew from its journal and holds that only these people and the server have changed it. */
export function replay(data: string, planId: string, honestIds: readonly string[]): Replayed {
  const file = new DatabaseSync(`${data}/duthao.sqlite`, { readOnly: true });
  const rows = file
    .prepare('select seq, author_id, bytes from updates where plan_id = ? order by seq')
    .all(planId);
  file.close();
  const ydoc = new Y.Doc();
  const read = (): string => planFragment(ydoc).toString();
  const harm: string[] = [];
  let ofHostile = 0;
  for (const { seq, author_id: author, bytes } of rows) {
    // The seed is the administrator's, who is one of the hostile.
    const isHostile = seq !== 1 && author !== null && !honestIds.includes(String(author));
    const before = isHostile ? read() : '';
    Y.applyUpdate(ydoc, bytes as Uint8Array);
    if (!isHostile) continue;
    ofHostile += 1;
    if (read() !== before) harm.push(`record ${seq} of ${author}`);
  }
  return { text: read(), records: rows.length, ofHostile, harm };
}
