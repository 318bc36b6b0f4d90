import { tell } from '../notices/tell.ts';
import { toDay } from '../places/placeParts.ts';
import { Refusal } from '../refusal.ts';
import { peopleOf } from './answerers.ts';
import { refuseClosed } from './changing.ts';
import { toSubject } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { pickRound } from './stage.ts';

/** Tells those who have not answered; of bodies outside it is written down that they were asked again. */
export async function remindRound(
  scene: Scene,
  roundId: string,
  addresseeIds: readonly string[],
): Promise<void> {
  const { trx, stored, mover, record } = scene;
  const { row, addressees } = await pickRound(scene, roundId);
  if (row.closed_at !== null) refuseClosed();
  const late = addressees.filter(({ id, state }) => addresseeIds.includes(id) && state === 'waiting');
  if (late.length === 0) {
    throw new Refusal('conflict', 'Các nơi được chọn đều đã trả lời; không còn nơi nào cần đôn đốc.');
  }
  for (const one of late) {
    const userIds = (await peopleOf(trx, one)).filter((id) => id !== mover.actor.id);
    const text = `Đề nghị ${one.name} trả lời lấy ý kiến về “${stored.title}”, hạn ${toDay(row.due)}.`;
    await tell(trx, { userIds, planId: stored.id, kind: 'answerDue', text });
  }
  const ids = late.map(({ id }) => id);
  await trx.updateTable('round_addressees').set({ reminded_at: Date.now() }).where('id', 'in', ids).execute();
  const detail = late.map(({ name }) => name).join('; ');
  await record({ ...mover, action: 'roundReminded', subject: toSubject(stored), detail });
}
