import type { NewDispute, Responding } from '@duthao/protocol';
import { responseNames } from '@duthao/protocol';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import { tidied, tidiedLine } from '../tidied.ts';
import { nameOf, toSubject, twoDigits } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { hasAnswered, type OpinionRow, type StoredRound } from './roundRows.ts';
import { pickRound } from './stage.ts';
import { tellGivers } from './tellGivers.ts';
import { wordedAt } from './wording.ts';

/** One answer to all of these; equal opinions of many bodies are answered together and stay together. */
export async function respond(
  scene: Scene,
  roundId: string,
  { opinions: read, kind, words: written }: Responding,
): Promise<void> {
  const words = tidied(written).trim();
  const { trx, stored, mover, record } = scene;
  const round = await pickRound(scene, roundId);
  const opinions = pickSaid(
    round,
    read.map(({ id }) => id),
  );
  refuseReworded(round, opinions, read);
  if ((kind === 'partly' || kind === 'explained') && words === '') {
    throw new Refusal(
      'badRequest',
      kind === 'explained'
        ? 'Cần ghi lý do không tiếp thu trước khi lưu giải trình.'
        : 'Cần ghi phần tiếp thu, phần không tiếp thu và lý do trước khi lưu.',
    );
  }
  const response =
    kind === null
      ? { response_kind: null, response_words: null, response_by: null, response_at: null, group_id: null }
      : {
          response_kind: kind,
          response_words: words,
          response_by: nameOf(mover),
          response_at: Date.now(),
          group_id: opinions.length > 1 ? newId() : null,
        };
  const ids = opinions.map(({ id }) => id);
  await trx.updateTable('opinions').set(response).where('id', 'in', ids).execute();
  const what = kind === null ? 'Rút lại giải trình' : responseNames[kind];
  const detail = `${what}: ${twoDigits(ids.length)} ý kiến${words === '' ? '' : `; ${words}`}`;
  await record({ ...mover, action: 'opinionResponded', subject: toSubject(stored), detail });
  const giverIds = new Set(opinions.map(({ addressee_id }) => addressee_id));
  await tellGivers(
    scene,
    round,
    round.addressees.filter(({ id }) => giverIds.has(id)),
  );
}

/** An answer is to the words that were read. */
function refuseReworded(
  { addressees }: StoredRound,
  opinions: readonly OpinionRow[],
  read: Responding['opinions'],
): void {
  const readAt = new Map(read.map(({ id, wordedAt: at }) => [id, Date.parse(at)]));
  const other = opinions.find((row) => wordedAt(row) !== readAt.get(row.id));
  if (!other) return;
  const giver = addressees.find(({ id }) => id === other.addressee_id)?.name ?? '';
  throw new Refusal(
    'conflict',
    `Ý kiến của ${giver} vừa được ghi lại với nội dung khác; đề nghị đọc nội dung mới rồi giải trình.`,
  );
}

/** Opinions that contradict each other, listed for the leader; none of them: they no longer do. */
export async function setDispute(scene: Scene, roundId: string, wanted: NewDispute): Promise<void> {
  const { trx, stored, mover, record } = scene;
  const round = await pickRound(scene, roundId);
  const { id, opinionIds } = wanted;
  if (id !== null && !round.disputes.some((one) => one.id === id)) {
    throw new Refusal('conflict', 'Nội dung ý kiến khác nhau này vừa được bỏ; đề nghị tải lại trang.');
  }
  if (opinionIds.length === 1 || (id === null && opinionIds.length === 0)) {
    throw new Refusal('badRequest', 'Cần chọn từ hai ý kiến khác nhau trở lên.');
  }
  const opinions = pickSaid(round, opinionIds);
  const disputeId = id ?? newId();
  const row = { title: tidiedLine(wanted.title), note: tidied(wanted.note) };
  if (id === null) {
    await trx
      .insertInto('disputes')
      .values({ id: disputeId, round_id: roundId, ...row })
      .execute();
  } else {
    await trx.updateTable('opinions').set({ dispute_id: null }).where('dispute_id', '=', id).execute();
    await trx.updateTable('disputes').set(row).where('id', '=', id).execute();
  }
  const ids = opinions.map((one) => one.id);
  if (ids.length > 0) {
    await trx.updateTable('opinions').set({ dispute_id: disputeId }).where('id', 'in', ids).execute();
  } else await trx.deleteFrom('disputes').where('id', '=', disputeId).execute();
  const detail = ids.length === 0 ? `Bỏ: ${row.title}` : `${row.title}: ${twoDigits(ids.length)} ý kiến`;
  await record({ ...mover, action: 'disputeSet', subject: toSubject(stored), detail });
}

/** Opinions that were said; throws a Refusal when one of them is not, or no longer. */
function pickSaid({ addressees, opinions }: StoredRound, ids: readonly string[]): OpinionRow[] {
  const said = new Set(addressees.filter(hasAnswered).map(({ id }) => id));
  const found = opinions.filter(({ id, addressee_id }) => ids.includes(id) && said.has(addressee_id));
  if (found.length === new Set(ids).size) return found;
  throw new Refusal('conflict', 'Có ý kiến vừa được sửa hoặc bỏ; đề nghị xem lại rồi thực hiện.');
}
