import { markThread, type Spots, wordsAt } from '@duthao/plan';
import type { newThreadSchema } from '@duthao/protocol';
import type { z } from 'zod';
import type { Inside } from '../rooms/Room.ts';
import { Refusal } from '../refusal.ts';
import type { NewThreadRow } from './threadRows.ts';

/** A place that somebody has chosen for a thread. */
export type Anchor = z.output<typeof newThreadSchema>['on'];

/** What is kept of the place of a thread. */
export type Hung = Pick<
  NewThreadRow,
  'quote' | 'node_id' | 'suggestion_id' | 'from_position' | 'to_position'
>;

export interface Hanging {
  readonly threadId: string;
  readonly on: Anchor;
  /** As the plan stands in this turn. */
  readonly spots: Spots;
}

const GONE =
  'Đoạn được chọn vừa có người sửa hoặc xóa nên chưa gắn được ý kiến; lời đã viết vẫn giữ, đề nghị chọn lại đoạn rồi gửi.';
const ANCHOR_GONE =
  'Chỗ được chọn không còn trong kế hoạch nên chưa gắn được ý kiến; lời đã viết vẫn giữ, đề nghị chọn chỗ khác rồi gửi.';

/** Hangs a thread on a place of the plan, in the room's turn; `write` keeps the place, and what else is new. */
export async function hang(
  inside: Inside,
  { threadId, on, spots }: Hanging,
  write: (hung: Hung) => Promise<void>,
): Promise<void> {
  if (on.kind !== 'text') return write(onSpot(spots, on));
  const positions = { from_position: JSON.stringify(on.from), to_position: JSON.stringify(on.to) };
  // The mark travels only when the thread is on disk; the text is changed by nobody.
  const quote = await inside.change(
    null,
    (ydoc, origin) => markThread(ydoc, { ...on, threadId }, origin),
    (found) =>
      found === null
        ? Promise.resolve()
        : write({ quote: found, node_id: null, suggestion_id: null, ...positions }),
  );
  if (quote === null) throw new Refusal('conflict', GONE);
}

function onSpot(spots: Spots, on: Exclude<Anchor, { kind: 'text' }>): Hung {
  const spot = on.kind === 'node' ? spots.nodes.get(on.nodeId) : spots.suggestions.get(on.suggestionId);
  if (!spot) throw new Refusal('conflict', ANCHOR_GONE);
  const nowhere = { from_position: null, to_position: null };
  return on.kind === 'node'
    ? { quote: wordsAt(spot), node_id: on.nodeId, suggestion_id: null, ...nowhere }
    : { quote: spot.words, node_id: null, suggestion_id: on.suggestionId, ...nowhere };
}
