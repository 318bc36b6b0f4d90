import { fromYDoc } from '@duthao/plan';
import type { User } from '@duthao/protocol';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';
import { addForeignThreads, type ForeignThread } from '../threads/addForeign.ts';
import { type DemoRemark, demoRemarks } from './remarks.ts';

const HOUR = 3600_000;

/** As the units that write the plan together would have talked about it. */
export async function remarkOn(
  { db, rooms, users }: { db: Database; rooms: Rooms; users: readonly User[] },
  planId: string,
  templateId: string,
): Promise<void> {
  const remarks = demoRemarks[templateId];
  if (!remarks) return;
  await rooms.use(planId, (room) =>
    room.inTurn(async (inside) => {
      const doc = fromYDoc(inside.ydoc);
      const threads = remarks.map((remark) => toThread(remark, doc, users));
      await addForeignThreads(db, inside, planId, threads);
    }),
  );
}

function toThread(
  { on, isDone = false, said }: DemoRemark,
  doc: ReturnType<typeof fromYDoc>,
  users: readonly User[],
): ForeignThread {
  let from = -1;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(on) ?? -1;
    if (from < 0 && at >= 0) from = pos + at;
  });
  const comments = said.map(({ by, hours, text }) => {
    const user = users.find(({ username }) => username === by)!;
    const time = new Date(Date.now() - hours * HOUR).toISOString();
    return { author: user.name, authorId: user.id, unitId: user.unitIds[0] ?? null, time, text };
  });
  return { on: from < 0 ? null : { from, to: from + on.length }, quote: on, isDone, comments };
}
