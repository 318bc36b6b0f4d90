import { type newThreadSchema, type ThreadList, type User } from '@duthao/protocol';
import type { z } from 'zod';
import { newId } from '../newId.ts';
import type { Telling } from '../notices/tell.ts';
import { Refusal } from '../refusal.ts';
import { tidiedLine } from '../tidied.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import { type Asker, findAsker, refuseNotCommenting } from './Asker.ts';
import { checkRefs } from './checkRefs.ts';
import { hang, type Hung } from './hang.ts';
import { giverOf } from './giverOf.ts';
import { tellAll, whomToTell } from './telling.ts';
import type { ThreadParts } from './ThreadParts.ts';
import { insertComment, insertThread } from './threadRows.ts';
import { tidyWords, type Words } from './tidyWords.ts';

export type WantedThread = z.output<typeof newThreadSchema>;

/** More than people ever read through; a flood ends here. */
const MOST_THREADS = 5000;

/** Opens a thread on words, on a node or on a suggestion: in the room's queue, so that it hangs where it was meant. */
export async function addThread(
  parts: ThreadParts,
  user: User,
  planId: string,
  wanted: WantedThread,
): Promise<ThreadList> {
  const words = tidyWords(wanted);
  const id = newId();
  await parts.rooms.use(planId, (room) =>
    room.inTurn(async (inside) => {
      const asker = await findAsker(parts, user, planId);
      refuseNotCommenting(asker, wanted.unitId);
      refuseProposal(wanted);
      await refuseFlood(parts, planId);
      const spots = parts.liveSpots.now(room);
      await checkRefs(parts.db, words.refs, spots);
      const write = await writerOf(parts, asker, { id, words, wanted });
      await hang(inside, { threadId: id, on: wanted.on, spots }, write);
    }),
  );
  return parts.answer(user, planId, id);
}

type Write = (hung: Hung) => Promise<void>;

/** What is written of the thread, in one transaction; it may run more than once. */
async function writerOf(
  parts: ThreadParts,
  asker: Asker,
  { id, words, wanted }: { id: string; words: Words; wanted: WantedThread },
): Promise<Write> {
  const { user, stored } = asker;
  const { unitId } = wanted;
  const comment = newComment(asker, id, unitId, words);
  const giverId = unitId === null ? await giverOf(parts, asker) : null;
  const thread = { unit_id: unitId, giver_id: giverId };
  const said = { by: user, stored, commentId: comment.id, thread, refs: words.refs, answeredIds: [] };
  const tellings: Telling[] = await whomToTell(parts, said);
  // It is to stand in the text, where a line has no breaks.
  const proposal = wanted.proposal === null ? null : tidiedLine(wanted.proposal);
  return (hung) =>
    inTransaction(parts.db, async (trx) => {
      const isNew = await insertThread(trx, { plan_id: stored.id, id, ...thread, proposal, ...hung });
      if (!isNew) return;
      await insertComment(trx, comment);
      await tellAll(trx, tellings);
    });
}

export function newComment(
  { user, stored }: Pick<Asker, 'user' | 'stored'>,
  threadId: string,
  circleId: string | null,
  { text, refs }: Words,
) {
  const ofPlan = [stored.leadUnitId, ...stored.coUnitIds];
  const unitId = circleId ?? user.unitIds.find((id) => ofPlan.includes(id)) ?? user.unitIds[0] ?? null;
  return {
    plan_id: stored.id,
    thread_id: threadId,
    id: newId(),
    author: user.name,
    author_id: user.id,
    unit_id: unitId,
    time: new Date().toISOString(),
    text,
    refs: JSON.stringify(refs),
  };
}

export function refuseProposal({
  proposal,
  unitId,
  on,
}: Pick<WantedThread, 'proposal' | 'unitId' | 'on'>): void {
  if (proposal === null || (unitId !== null && on.kind === 'text')) return;
  throw new Refusal(
    'badRequest',
    'Lời đề nghị sửa kèm ý kiến chỉ ghi trong nội bộ đơn vị, trên một đoạn chữ; ở chỗ khác đề nghị sửa thẳng vào văn bản.',
  );
}

async function refuseFlood({ db }: ThreadParts, planId: string): Promise<void> {
  const { count } = await db
    .selectFrom('threads')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  if (count < MOST_THREADS) return;
  throw new Refusal('tooMany', 'Kế hoạch đã có 5.000 ý kiến; đề nghị trả lời vào ý kiến đã có.');
}
