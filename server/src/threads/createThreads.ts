import type { PlanPerson, ThreadList, User } from '@duthao/protocol';
import { inTransaction } from '../storage/inTransaction.ts';
import { addThread, type WantedThread } from './addThread.ts';
import { findAsker } from './Asker.ts';
import type { Anchor } from './hang.ts';
import { createLiveSpots } from './liveSpots.ts';
import { listPeople } from './listPeople.ts';
import { rehangThread } from './rehangThread.ts';
import { answerThread, type At, type AtComment, editComment, settleThread, takeBack } from './talking.ts';
import { sayChanged } from './sayChanged.ts';
import { sees } from './sight.ts';
import type { ThreadParts } from './ThreadParts.ts';
import { markSeen, readSeen, readThreads } from './threadRows.ts';
import type { Words } from './tidyWords.ts';
import { spotOf, toThread } from './toThread.ts';

type Given = Pick<ThreadParts, 'db' | 'people' | 'plans' | 'planRows' | 'planRights' | 'rooms'>;

/** Comments on plans; each call names the person, whose rights are looked up here. */
export function createThreads(given: Given) {
  const { db } = given;
  const liveSpots = createLiveSpots(given.rooms);

  /** All, or only these, that the person sees, in the order of the text; what hangs on nothing any more comes last. */
  async function list(user: User, planId: string, ids?: readonly string[]): Promise<ThreadList> {
    const asker = await findAsker(given, user, planId);
    const [spots, stored, seen] = await Promise.all([
      liveSpots.of(planId),
      readThreads(db, planId, ids),
      readSeen(db, planId, user.id),
    ]);
    const shown = stored.filter((row) => sees(asker, row));
    const orderOf = new Map(shown.map((row) => [row.id, spotOf(row, spots)?.order ?? Infinity]));
    const sorted = shown.toSorted(
      (a, b) => orderOf.get(a.id)! - orderOf.get(b.id)! || a.position - b.position,
    );
    const found = new Set(shown.map(({ id }) => id));
    return {
      threads: sorted.map((row) => toThread(row, { asker, spots, seen })),
      gone: (ids ?? []).filter((id) => !found.has(id)),
    };
  }

  const changed = (planId: string, ids: readonly string[]): Promise<void> => sayChanged(given, planId, ids);

  const parts: ThreadParts = {
    ...given,
    liveSpots,
    changed,
    async answer(user, planId, threadId) {
      await changed(planId, [threadId]);
      return list(user, planId, [threadId]);
    },
  };

  return {
    list,
    changed,
    add: (user: User, planId: string, wanted: WantedThread): Promise<ThreadList> =>
      addThread(parts, user, planId, wanted),
    answer: (user: User, at: At, words: Words): Promise<ThreadList> => answerThread(parts, user, at, words),
    edit: (user: User, at: AtComment, words: Words): Promise<ThreadList> =>
      editComment(parts, user, at, words),
    takeBack: (user: User, at: AtComment): Promise<ThreadList> => takeBack(parts, user, at),
    settle: (user: User, at: At, isDone: boolean): Promise<ThreadList> =>
      settleThread(parts, user, at, isDone),

    rehang: (user: User, at: At, on: Anchor): Promise<ThreadList> => rehangThread(parts, user, at, on),

    /** The person has seen these as they are now. */
    async read(user: User, planId: string, ids: readonly string[]): Promise<void> {
      const asker = await findAsker(given, user, planId);
      await inTransaction(db, async (trx) => {
        const threads = await readThreads(trx, planId, ids);
        const shown = threads.filter((row) => sees(asker, row));
        await markSeen(trx, planId, user.id, shown);
      });
    },

    people: (user: User, planId: string): Promise<PlanPerson[]> => listPeople(given, user, planId),
  };
}

export type Threads = ReturnType<typeof createThreads>;
