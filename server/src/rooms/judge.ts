import { checkUpdate } from '@duthao/plan';
import type * as Y from 'yjs';
import type { Standing } from './Attendance.ts';
import { UpdateRefused } from './ChannelClosed.ts';
import type { RangeSet } from './rangeSet.ts';

/** Larger than any honest change: a 500-page plan is under 2 MB. */
export const MAX_UPDATE_BYTES = 4 * 1024 * 1024;

export interface Writer {
  readonly userId: string;
  readonly clientId: number;
  readonly standing: Standing;
}

export interface Law {
  readonly ydoc: Y.Doc;
  /** Whose client ids they are. */
  readonly owners: ReadonlyMap<number, string>;
  readonly moved: RangeSet;
}

/** What passed, to the byte: this goes to the journal and into the document. */
export interface Accepted {
  readonly bytes: Uint8Array;
  readonly clients: ReadonlySet<number>;
}

/** `known` when it holds nothing new, what of it is new, or why it is refused whole. */
export function judge(law: Law, update: Uint8Array, writer: Writer): 'known' | Accepted | UpdateRefused {
  if (update.length > MAX_UPDATE_BYTES) return new UpdateRefused('tooLarge', `${update.length} bytes`);
  const verdict = checkUpdate(law.ydoc, update, { isMoved: law.moved.has });
  if (!verdict.ok) return new UpdateRefused(verdict.reason, verdict.detail);
  if (verdict.empty) return 'known';
  for (const client of verdict.clients) {
    if (law.owners.get(client) !== writer.userId) {
      return new UpdateRefused('clientId', `client ${client} is not lent to this person`);
    }
  }
  return { bytes: verdict.update, clients: verdict.clients };
}
