import { checkUpdate, type Guard, type GuardRefusal, type GuardVerdict, noRights } from '@duthao/plan';
import type * as Y from 'yjs';
import { UpdateRefused } from './ChannelClosed.ts';
import type { Standing } from './Grant.ts';
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
  /** Judges by the rights of the writer; without it (to measure what it costs) everybody writes everywhere. */
  readonly guard: Guard | null;
}

/** What passed, to the byte: this goes to the journal and into the document. */
export interface Accepted {
  readonly bytes: Uint8Array;
  readonly clients: ReadonlySet<number>;
  /** Its verdict counts only for the document as it is now: nothing else may be applied with it. */
  readonly alone: boolean;
  /** Ids that it brings; another update that brings the same one is judged when it is in. */
  readonly brings: ReadonlySet<string>;
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
  const accepted = { bytes: verdict.update, clients: verdict.clients };
  if (!law.guard) return { ...accepted, alone: false, brings: new Set() };
  const guarded = askGuard(law.guard, verdict, writer.standing);
  if (!guarded.ok) {
    const { reason, detail, placeId } = guarded;
    return new UpdateRefused(reason, detail, ofPlaces.has(reason) ? placeId : undefined);
  }
  return { ...accepted, alone: guarded.alone, brings: guarded.brings };
}

/** Refusals that a person understands when the place is named. */
const ofPlaces: ReadonlySet<string> = new Set(['foreignPlace', 'frozen', 'suggestion', 'placeOrder']);

/** What the guard cannot read, it does not let pass: a fault of ours must not close the room for everybody. */
function askGuard(
  guard: Guard,
  checked: Parameters<Guard['judge']>[0],
  { grant, userId }: Standing,
): GuardVerdict | (Omit<GuardRefusal, 'reason'> & { reason: 'malformed' }) {
  try {
    return guard.judge(checked, {
      userId,
      rights: grant?.rights.writing ?? noRights,
      protectedAuthors: grant?.protectedAuthors ?? new Set(),
    });
  } catch (error) {
    return { ok: false, reason: 'malformed', detail: `the guard failed: ${String(error)}`, placeId: null };
  }
}
