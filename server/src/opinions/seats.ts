import type { Mover } from '../flow/recordEvent.ts';
import { Refusal } from '../refusal.ts';
import { isOwn, seesAll } from './askers.ts';
import { peopleOf } from './answerers.ts';
import { refuseClosed } from './changing.ts';
import type { Scene } from './Scene.ts';
import { refuseUnknown } from './reading.ts';
import type { AddresseeRow, StoredRound } from './roundRows.ts';
import { pickRound } from './stage.ts';
import { mayBeEntered } from './toRound.ts';

/** From where somebody words an answer. */
export interface Seat {
  readonly round: StoredRound;
  readonly addressee: AddresseeRow;
  readonly mover: Mover;
  /** For the unit or himself; else it is entered for one who answered on paper ("nhập thay"). */
  readonly isOwn: boolean;
}

/** One of those asked, in a round that the person sees; throws a Refusal like an invented id. */
export async function pickAddressee(scene: Scene, roundId: string, addresseeId: string) {
  const round = await pickRound(scene, roundId);
  const addressee = round.addressees.find(({ id }) => id === addresseeId);
  if (!addressee || !(seesAll(scene.asker, round) || isOwn(scene.asker, addressee))) return refuseUnknown();
  return { round, addressee };
}

/** As head of the unit, as the person asked, or as who runs the round; throws a Refusal for all others. */
export async function takeSeat(scene: Scene, roundId: string, addresseeId: string): Promise<Seat> {
  const { round, addressee } = await pickAddressee(scene, roundId, addresseeId);
  const { asker, trx } = scene;
  const people = await peopleOf(trx, addressee);
  const hat = asker.hats.find(({ userId }) => people.includes(userId));
  if (!hat && !asker.runs) refuseOthers(asker.isOpen);
  if (round.row.closed_at !== null) refuseClosed();
  if (!asker.isOpen) refuseOthers(false);
  if (!hat) {
    if (!mayBeEntered(addressee)) refuseEntering(addressee);
    return { round, addressee, mover: scene.mover, isOwn: false };
  }
  const { id, name, actsFor } = asker.user;
  const forWhom = hat.userId === id ? null : (actsFor.find((boss) => boss.id === hat.userId) ?? null);
  return { round, addressee, mover: { actor: { id, name }, forWhom }, isOwn: true };
}

function refuseOthers(isOpen: boolean): never {
  throw new Refusal(
    'forbidden',
    isOpen
      ? 'Ý kiến của đơn vị do trưởng, phó đơn vị xác nhận; đề nghị trao đổi trong đơn vị rồi trưởng đơn vị gửi.'
      : 'Kế hoạch đã được trình nên không nhận thêm ý kiến; đề nghị liên hệ đơn vị chủ trì.',
  );
}

function refuseEntering({ name, answered_by: by }: AddresseeRow): never {
  throw new Refusal(
    'conflict',
    `${name} đã trả lời trên phần mềm (${by ?? ''}) nên không nhập thay được; cần bổ sung thì đề nghị đơn vị trả lời lại.`,
  );
}
