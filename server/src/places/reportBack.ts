import { fromYDoc, suggestionsOf, updateYDoc, withDecision } from '@duthao/plan';
import type { User } from '@duthao/protocol';
import { tell } from '../notices/tell.ts';
import { Refusal } from '../refusal.ts';
import { moverOf } from '../rights/moverOf.ts';
import type { Database } from '../storage/tables.ts';
import { type PlaceParts, toSubject } from './placeParts.ts';

/**
 * Takes out a suggestion of somebody above, with the reason why it is not taken up; the one who made it is told. By who
 * leads the plan: what leaders say goes to all of it.
 */
export async function reportBack(
  { audit, plans, planRights, rooms }: Pick<PlaceParts, 'audit' | 'plans' | 'planRights' | 'rooms'>,
  user: User,
  planId: string,
  { suggestionId, reason }: { suggestionId: string; reason: string },
): Promise<void> {
  const { stored, rights } = await plans.open(user, planId);
  if (!rights.assigns) {
    throw new Refusal(
      'forbidden',
      'Chỉ người chủ trì soạn thảo và trưởng, phó đơn vị chủ trì báo cáo lại đề nghị của cấp trên.',
    );
  }
  const mover = await moverOf(planRights, user, stored, (his) => his.assigns);
  await rooms.exclusively(planId, async ({ ydoc, change }) => {
    const doc = fromYDoc(ydoc);
    const found = suggestionsOf(doc).find(({ id }) => id === suggestionId);
    if (!found) {
      throw new Refusal('conflict', 'Đề nghị này không còn trong văn bản; đề nghị xem lại.');
    }
    const words = [
      found.removed && `bỏ “${found.removed.trim()}”`,
      found.added && `thêm “${found.added.trim()}”`,
    ];
    const detail = `Đề nghị ${words.filter(Boolean).join(', ') || 'đổi trình bày'}; lý do: ${reason}`;
    await audit.transact(async (trx, record) => {
      await keep(trx, { planId, found, words: detail, reason, by: user.id });
      await record({ ...mover, action: 'suggestionReported', subject: toSubject(stored), detail });
      const text = `Đề nghị của anh/chị trong “${stored.title}” chưa được tiếp thu. ${detail.replace(/\.$/, '')}.`;
      const userIds = [found.author].filter((id) => id !== user.id);
      if (await isPerson(trx, found.author)) await tell(trx, { userIds, planId, kind: 'answered', text });
    });
    // The reason is on disk first: a suggestion may be answered and still stand, never vanish without an answer.
    await change(user.id, (live, origin) =>
      updateYDoc(live, withDecision(fromYDoc(live), suggestionId, 'reject'), origin),
    );
  });
}

interface Kept {
  readonly planId: string;
  readonly found: { readonly id: string; readonly author: string };
  readonly words: string;
  readonly reason: string;
  readonly by: string;
}

async function keep(trx: Database, { planId, found, words, reason, by }: Kept): Promise<void> {
  const answered = { words, reason, reported_by: by, reported_at: Date.now() };
  await trx
    .insertInto('report_backs')
    .values({ plan_id: planId, suggestion_id: found.id, author_id: found.author, ...answered })
    .onConflict((conflict) => conflict.columns(['plan_id', 'suggestion_id']).doUpdateSet(answered))
    .execute();
}

async function isPerson(trx: Database, id: string): Promise<boolean> {
  return (await trx.selectFrom('users').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
