import type { ThreadList, User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { inTransaction } from '../storage/inTransaction.ts';
import { refuseProposal } from './addThread.ts';
import { refuseNotCommenting } from './Asker.ts';
import { type Anchor, hang } from './hang.ts';
import { type At, pickThread, refuseMoved } from './talking.ts';
import type { ThreadParts } from './ThreadParts.ts';
import { mayHang, spotOf } from './toThread.ts';

const NOT_HIS = 'Ý kiến mất chỗ do người nêu hoặc người chủ trì soạn thảo gắn lại; đề nghị trả lời bên dưới.';
const STANDS =
  'Ý kiến này vẫn còn chỗ trong văn bản nên không cần gắn lại; đề nghị xem lại danh sách ý kiến.';

/**
 * A thread whose place is gone from the text hangs on another, with everything said in it. Undoing what took its words
 * away brings their marks back, too: it then stands on both.
 */
export async function rehangThread(parts: ThreadParts, user: User, at: At, on: Anchor): Promise<ThreadList> {
  const { planId, threadId } = at;
  await parts.rooms.use(planId, (room) =>
    room.inTurn(async (inside) => {
      const { asker, thread } = await pickThread(parts, user, at);
      const { unit_id: unitId, proposal } = thread;
      refuseNotCommenting(asker, unitId);
      if (!mayHang(thread, asker)) throw new Refusal('forbidden', NOT_HIS);
      refuseProposal({ proposal, unitId, on });
      const spots = parts.liveSpots.now(room);
      if (spotOf(thread, spots)) throw new Refusal('conflict', STANDS);
      await hang(inside, { threadId, on, spots }, (hung) =>
        inTransaction(parts.db, async (trx) => {
          await refuseMoved(trx, thread);
          await trx
            .updateTable('threads')
            .set(hung)
            .where('plan_id', '=', planId)
            .where('id', '=', threadId)
            .execute();
        }),
      );
    }),
  );
  return parts.answer(user, planId, threadId);
}
