import { moveTo } from '../flow/moveTo.ts';
import { standingOf } from '../flow/standing.ts';
import { findStep } from '../flow/steps.ts';
import type { Scene } from './Scene.ts';

/**
 * The step and the rounds belong together where the plan's way has a step "Lấy ý kiến": it stands there while a round is
 * open, and goes on to be finished when the last one is closed. Rounds of ý kiến pháp lý run beside any step, and a way
 * without the step moves by nothing of this.
 *
 * @param act what was done, for the history of the plan.
 */
export async function alignStep({ trx, stored, mover }: Scene, act: string): Promise<void> {
  const standing = await standingOf(trx, stored.id);
  if (!findStep(standing, 'opinions')) return;
  const open = await trx
    .selectFrom('rounds')
    .select('id')
    .where('plan_id', '=', stored.id)
    .where('kind', '=', 'opinions')
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const isThere = standing.state === 'opinions';
  if (open && !isThere) await moveTo(trx, stored.id, 'opinions', { ...mover, act });
  if (!open && isThere && findStep(standing, 'finishing')) {
    await moveTo(trx, stored.id, 'finishing', { ...mover, act });
  }
}
