import type { NewOpinion } from '@duthao/protocol';
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

/** Whose opinions are written, and by whom. */
export interface Writing {
  readonly trx: Database;
  readonly addresseeId: string;
  readonly author: string;
}

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
 * become an opinion beside it; one that was not makes room for the new words, under another id: who answers what he read
 * does not answer what he has not.
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
  for (const row of stale) await trx.deleteFrom('opinions').where('id', '=', row.id).execute();
  if (isSaid) return;
  const id = own.length === 0 ? part : `${part}.${newId()}`;
  await addRow(writing, { id, source, words, dispute_id: stale.at(-1)?.dispute_id ?? null });
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
  await scene.trx
    .updateTable('opinions')
    .set({ ...place, ...toWords(wanted) })
    .where('id', '=', row.id)
    .execute();
  await note(scene, seat, 'sửa một ý kiến');
}

export async function dropOpinion(scene: Scene, roundId: string, opinionId: string): Promise<void> {
  const { seat, row } = await pickRow(scene, roundId, opinionId);
  await scene.trx.deleteFrom('opinions').where('id', '=', row.id).execute();
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
  if (row.response_kind === null) return { seat, row };
  throw new Refusal(
    'conflict',
    'Ý kiến này đã được giải trình nên không sửa, bỏ được; rút lại giải trình trước, hoặc ghi thêm ý kiến mới.',
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
