import { type NewOpinion, responseNames } from '@duthao/protocol';
import { readPlanFile, placesOf } from '@duthao/plan';
import { newId } from '../newId.ts';
import type { LivePlaces } from '../places/livePlaces.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { tidied } from '../tidied.ts';
import { nameOf, toSubject } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { WHOLE } from './outgoing.ts';
import { namesOf } from './reading.ts';
import type { OpinionRow } from './roundRows.ts';
import { type Seat, takeSeat } from './seats.ts';
import { pickRound } from './stage.ts';
import { rewordRow, type Writing } from './wording.ts';

type NewRow = Pick<OpinionRow, 'id' | 'source' | 'words'> & Partial<OpinionRow>;

export async function addRow({ trx, addresseeId, author }: Writing, row: NewRow): Promise<void> {
  const empty = { place_id: null, place: WHOLE, quote: '', suggestion_ids: '[]' };
  await trx
    .insertInto('opinions')
    .values({ ...empty, author, addressee_id: addresseeId, made_at: Date.now(), ...row })
    .execute();
}

/**
 * The opinion that comes from a part of the answer. One that was answered stays as it was answered, and other words
 * become an opinion beside it; one that was not gets the new words.
 */
export async function keepRow(
  writing: Writing,
  known: readonly OpinionRow[],
  { id: part, source, words }: Pick<OpinionRow, 'id' | 'source' | 'words'>,
): Promise<void> {
  const { trx } = writing;
  const own = known.filter(({ id }) => id === part || id.startsWith(`${part}.`));
  const isSaid = words === '' || own.some((row) => row.words === words);
  const stale = own.filter((row) => row.response_kind === null && row.words !== words);
  const last = isSaid ? undefined : stale.at(-1);
  for (const row of stale) if (row !== last) await removeRow(trx, row.id);
  if (last) await rewordRow(writing, last, { words });
  else if (!isSaid)
    await addRow(writing, { id: own.length === 0 ? part : `${part}.${newId()}`, source, words });
}

async function removeRow(trx: Database, id: string): Promise<void> {
  await trx.deleteFrom('opinion_wordings').where('opinion_id', '=', id).execute();
  await trx.deleteFrom('opinions').where('id', '=', id).execute();
}

/** One opinion more, entered for one who answered on paper; who had agreed has opinions now. */
export async function enterOpinion(
  scene: Scene,
  roundId: string,
  addresseeId: string,
  wanted: NewOpinion,
  livePlaces: Awaited<ReturnType<LivePlaces>>,
): Promise<void> {
  const seat = await takeSeat(scene, roundId, addresseeId);
  const place = await placeOf(scene, seat, wanted.placeId, livePlaces);
  const author = nameOf(seat.mover);
  const writing = { trx: scene.trx, addresseeId, author };
  await addRow(writing, { id: newId(), source: 'row', ...place, ...toWords(wanted) });
  if (seat.addressee.state === 'agreed') {
    await scene.trx
      .updateTable('round_addressees')
      .set({ state: 'remarks' })
      .where('id', '=', addresseeId)
      .execute();
  }
  await note(scene, seat, `thêm một ý kiến, ${place.place}`);
}

export async function rewordOpinion(
  scene: Scene,
  roundId: string,
  opinionId: string,
  wanted: NewOpinion,
  livePlaces: Awaited<ReturnType<LivePlaces>>,
): Promise<void> {
  const { seat, row } = await pickRow(scene, roundId, opinionId);
  const place = wanted.placeId === row.place_id ? {} : await placeOf(scene, seat, wanted.placeId, livePlaces);
  const writing = { trx: scene.trx, addresseeId: row.addressee_id, author: nameOf(seat.mover) };
  if (!(await rewordRow(writing, row, { ...place, ...toWords(wanted) }))) return;
  const before =
    row.response_kind === null
      ? ''
      : `, trước đó đã ${responseNames[row.response_kind].toLocaleLowerCase('vi')}`;
  await note(scene, seat, `sửa một ý kiến${before}; lời cũ: “${row.words.slice(0, 200)}”`);
}

export async function dropOpinion(scene: Scene, roundId: string, opinionId: string): Promise<void> {
  const { seat, row, wasAnswered } = await pickRow(scene, roundId, opinionId);
  if (wasAnswered) refuseAnswered();
  await removeRow(scene.trx, row.id);
  await note(scene, seat, `bỏ ý kiến “${row.words.slice(0, 200)}”`);
}

function toWords({ words: written, quote = '' }: NewOpinion): Pick<OpinionRow, 'words' | 'quote'> {
  const words = tidied(written).trim();
  if (words === '') throw new Refusal('badRequest', 'Cần ghi nội dung ý kiến.');
  return { words, quote: tidied(quote) };
}

async function pickRow(scene: Scene, roundId: string, opinionId: string) {
  const round = await pickRound(scene, roundId);
  const row = round.opinions.find(({ id }) => id === opinionId);
  if (!row) throw new Refusal('conflict', 'Ý kiến này vừa được bỏ; đề nghị tải lại trang.');
  const seat = await takeSeat(scene, roundId, row.addressee_id);
  const wasAnswered =
    row.response_kind !== null || round.wordings.some(({ opinion_id }) => opinion_id === row.id);
  return { seat, row, wasAnswered };
}

function refuseAnswered(): never {
  throw new Refusal(
    'conflict',
    'Ý kiến này đã được giải trình nên không bỏ được; sửa lại nội dung, hoặc ghi thêm ý kiến mới.',
  );
}

/** What it is about: a part of the plan as it is now, or of the text that was sent out. */
async function placeOf(
  { trx }: Scene,
  { round }: Seat,
  placeId: string | null,
  livePlaces: Awaited<ReturnType<LivePlaces>>,
): Promise<Pick<OpinionRow, 'place_id' | 'place'>> {
  if (placeId === null) return { place_id: null, place: WHOLE };
  const now = namesOf(livePlaces).get(placeId);
  if (now !== undefined) return { place_id: placeId, place: now };
  const { plan } = await trx
    .selectFrom('rounds')
    .select('plan')
    .where('id', '=', round.row.id)
    .executeTakeFirstOrThrow();
  const before = namesOf(placesOf(readPlanFile(plan).doc)).get(placeId);
  if (before !== undefined) return { place_id: placeId, place: before };
  throw new Refusal(
    'badRequest',
    'Phần này không có trong kế hoạch; đề nghị chọn lại phần mà ý kiến nói tới.',
  );
}

async function note({ record, stored }: Scene, { addressee, mover }: Seat, what: string): Promise<void> {
  const detail = `${addressee.name}: ${what}`;
  await record({ ...mover, action: 'opinionRowSet', subject: toSubject(stored), detail });
}
