import { asItStands, fromYDoc, writePlanFile } from '@duthao/plan';
import type { CheckPoint, NewRound, OpinionSettings, RoundKind } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { tell } from '../notices/tell.ts';
import { toDay } from '../places/placeParts.ts';
import { Refusal } from '../refusal.ts';
import { titleOf } from '../plans/titleOf.ts';
import { tidied } from '../tidied.ts';
import { today } from '../today.ts';
import { addAddressees, findAddressees } from './addressing.ts';
import { alignStep } from './alignStep.ts';
import { peopleOf } from './answerers.ts';
import { nameOf, toSubject } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { readSettings } from './settings.ts';

/** "Lấy ý kiến lần 2", "Ý kiến pháp lý". */
export function nameOfRound({ kind, no }: { readonly kind: RoundKind; readonly no: number }): string {
  const name = kind === 'legal' ? 'Ý kiến pháp lý' : 'Lấy ý kiến';
  return no > 1 || kind === 'opinions' ? `${name} lần ${no}` : name;
}

/** Sends the plan out as it reads at this moment, and keeps it so; answers the id of the round. */
export async function sendRound(scene: Scene, wanted: NewRound): Promise<string> {
  const { trx, stored, inside, mover } = scene;
  const settings = await readSettings(trx);
  refuseWrong(scene, wanted, settings);
  const found = await findAddressees(trx, wanted);
  if (found.length === 0) {
    throw new Refusal('badRequest', 'Cần chọn ít nhất một đơn vị, một người hoặc một cơ quan để lấy ý kiến.');
  }
  const id = newId();
  const no = await nextNo(scene, wanted.kind);
  await trx
    .insertInto('rounds')
    .values({
      id,
      plan_id: stored.id,
      kind: wanted.kind,
      no,
      sent_at: Date.now(),
      sent_by: mover.actor.id,
      sent_by_name: nameOf(mover),
      due: wanted.due,
      note: tidied(wanted.note),
      silence: wanted.silence,
      silence_sentence: settings.silence === wanted.silence ? settings.silenceSentence : '',
      plan: writePlanFile({ meta: { title: titleOf(inside.ydoc) }, doc: asItStands(fromYDoc(inside.ydoc)) }),
    })
    .execute();
  const checks = wanted.kind === 'legal' ? settings.checks.map(toPoint) : [];
  await addAddressees(trx, id, found, { after: 0, checks });
  const name = nameOfRound({ kind: wanted.kind, no });
  await alignStep(scene, name);
  await scene.record({
    ...mover,
    action: 'roundSent',
    subject: toSubject(stored),
    detail: `${name}, hạn ${toDay(wanted.due)}: ${found.map((one) => one.name).join('; ')}`,
  });
  await tellAsked(scene, found, wanted);
  return id;
}

function refuseWrong(scene: Scene, wanted: NewRound, settings: OpinionSettings): void {
  refusePast(wanted.due);
  refuseLead(scene, wanted);
  if (wanted.silence === 'agrees' && settings.silence !== 'agrees') {
    throw new Refusal(
      'badRequest',
      'Cơ quan chưa có quy định coi không trả lời là nhất trí; quản trị viên đặt quy định này trước khi dùng.',
    );
  }
}

/** Its own legal officer may look at it; its own opinion it writes into the text. */
export function refuseLead({ stored }: Scene, { kind, unitIds }: Pick<NewRound, 'kind' | 'unitIds'>): void {
  if (kind !== 'opinions' || !unitIds.includes(stored.leadUnitId)) return;
  throw new Refusal(
    'badRequest',
    'Đơn vị chủ trì không lấy ý kiến của chính mình; đề nghị bỏ khỏi danh sách.',
  );
}

const toPoint = (name: string, at: number): CheckPoint => ({
  id: `${at + 1}`,
  name,
  verdict: null,
  note: '',
});

/** A deadline that nobody can keep is a slip of the pen. */
export function refusePast(due: string): void {
  if (due >= today()) return;
  throw new Refusal('badRequest', `Hạn trả lời ${toDay(due)} đã qua; đề nghị chọn từ hôm nay trở đi.`);
}

async function nextNo({ trx, stored }: Scene, kind: RoundKind): Promise<number> {
  const last = await trx
    .selectFrom('rounds')
    .select('no')
    .where('plan_id', '=', stored.id)
    .where('kind', '=', kind)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.no ?? 0) + 1;
}

/** Those who answer hear of it; what their people then say among themselves is theirs. */
export async function tellAsked(
  { trx, stored, mover }: Scene,
  asked: readonly { kind: string; ref_id: string | null; name: string }[],
  { kind, due }: Pick<NewRound, 'kind' | 'due'>,
): Promise<void> {
  const what = kind === 'legal' ? 'cho ý kiến pháp lý về' : 'cho ý kiến về';
  for (const one of asked) {
    const userIds = (await peopleOf(trx, one)).filter((id) => id !== mover.actor.id);
    const text = `Đề nghị ${one.name} ${what} “${stored.title}”, hạn trả lời ${toDay(due)}.`;
    await tell(trx, { userIds, planId: stored.id, kind: 'asked', text });
  }
}
