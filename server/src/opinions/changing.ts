import type { CheckPoint, RoundChange } from '@duthao/protocol';
import { toDay } from '../places/placeParts.ts';
import { Refusal } from '../refusal.ts';
import { addAddressees, findAddressees } from './addressing.ts';
import { alignStep } from './alignStep.ts';
import { toSubject } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import type { StoredRound } from './roundRows.ts';
import { nameOfRound, refuseLead, refusePast, tellAsked } from './sending.ts';
import { pickRound } from './stage.ts';

/** Another deadline, others asked too, closed, open again. */
export async function changeRound(scene: Scene, roundId: string, wanted: RoundChange): Promise<void> {
  const round = await pickRound(scene, roundId);
  const isOpen = wanted.isOpen ?? round.row.closed_at === null;
  const said: string[] = [];
  if (wanted.due !== undefined && wanted.due !== round.row.due) {
    refusePast(wanted.due);
    await set(scene, roundId, { due: wanted.due });
    said.push(`hạn ${toDay(wanted.due)}`);
  }
  const due = wanted.due ?? round.row.due;
  if (isOpen && round.row.closed_at !== null) said.push(await reopen(scene, round, due));
  const added = await addOthers(scene, round, wanted, { isOpen, due });
  if (added.length > 0) said.push(`hỏi thêm ${added.join('; ')}`);
  if (!isOpen && round.row.closed_at === null) said.push(await close(scene, round));
  if (said.length === 0) return;
  const detail = `${nameOfRound(round.row)}: ${said.join('; ')}`;
  await scene.record({ ...scene.mover, action: 'roundSet', subject: toSubject(scene.stored), detail });
}

async function set(
  { trx }: Scene,
  roundId: string,
  changed: { due?: string; closed_at?: number | null },
): Promise<void> {
  await trx.updateTable('rounds').set(changed).where('id', '=', roundId).execute();
}

/** Silence is told as silence, whatever the agency's rule makes of it. */
async function close(scene: Scene, { row }: StoredRound): Promise<string> {
  await set(scene, row.id, { closed_at: Date.now() });
  await scene.trx
    .updateTable('round_addressees')
    .set({ state: 'silent' })
    .where('round_id', '=', row.id)
    .where('state', '=', 'waiting')
    .execute();
  await alignStep(scene, `Kết thúc ${lowerFirst(nameOfRound(row))}`);
  return 'kết thúc';
}

async function reopen(scene: Scene, { row }: StoredRound, due: string): Promise<string> {
  refusePast(due);
  await set(scene, row.id, { closed_at: null });
  await scene.trx
    .updateTable('round_addressees')
    .set({ state: 'waiting' })
    .where('round_id', '=', row.id)
    .where('state', '=', 'silent')
    .execute();
  await alignStep(scene, `Mở lại ${lowerFirst(nameOfRound(row))}`);
  return 'mở lại';
}

async function addOthers(
  scene: Scene,
  { row, addressees }: StoredRound,
  { addUnitIds = [], addPersonIds = [], addBodies = [] }: RoundChange,
  { isOpen, due }: { isOpen: boolean; due: string },
): Promise<string[]> {
  if (addUnitIds.length + addPersonIds.length + addBodies.length === 0) return [];
  if (!isOpen) refuseClosed();
  const wanted = { unitIds: addUnitIds, personIds: addPersonIds, bodies: addBodies };
  refuseLead(scene, { kind: row.kind, unitIds: addUnitIds });
  const found = await findAddressees(scene.trx, wanted, addressees);
  const checks = (JSON.parse(addressees[0]?.checks ?? '[]') as CheckPoint[]).map((point) => ({
    ...point,
    verdict: null,
    note: '',
  }));
  const after = Math.max(-1, ...addressees.map(({ position }) => position)) + 1;
  await addAddressees(scene.trx, row.id, found, { after, checks });
  await tellAsked(scene, found, { kind: row.kind, due });
  return found.map(({ name }) => name);
}

export function refuseClosed(): never {
  throw new Refusal(
    'conflict',
    'Đợt lấy ý kiến đã kết thúc; đơn vị chủ trì mở lại đợt này rồi mới nhận thêm ý kiến.',
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
