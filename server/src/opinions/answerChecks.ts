import type { answerSchema, CheckPoint, ReadThread } from '@duthao/protocol';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { tidied } from '../tidied.ts';
import { twoDigits } from './opinionParts.ts';
import type { Outgoing, SaidComment } from './outgoing.ts';
import type { AddresseeRow, OpinionRow } from './roundRows.ts';
import type { Seat } from './seats.ts';

export type WantedAnswer = z.output<typeof answerSchema>;

/** Two who answer for one unit at the same time: the second reads the first before he says otherwise. */
export function refuseUnread(addressee: AddresseeRow, { seenAt }: WantedAnswer): void {
  const { answered_at: at, name, answered_by, entered_by } = addressee;
  const now = at === null ? null : new Date(at).toISOString();
  if (seenAt === undefined || seenAt === now) return;
  const who = answered_by ?? entered_by;
  throw new Refusal(
    'conflict',
    `Ý kiến của ${name} vừa được ${who ? `${who} ghi nhận` : 'thay đổi'}${now === null ? '' : ` lúc ${toClock(at!)}`}; đề nghị xem lại rồi gửi lại.`,
  );
}

/** What leaves a unit is what its head has read: no more, and in no other words. */
export function refuseUnreadWords(outgoing: readonly Outgoing[], read: readonly ReadThread[]): void {
  const known = new Map(read.map(({ id, comments }) => [id, new Map(comments.map(toKnown))]));
  const unread = outgoing.filter(({ id, said }) => isOther(said, known.get(id) ?? new Map()));
  if (unread.length === 0) return;
  const fresh = unread.flatMap(({ id, said }) => said.filter((one) => !isKnown(one, known.get(id)!)));
  const who = [...new Set(fresh.map(({ author }) => author))].join(', ');
  throw new Refusal(
    'conflict',
    `${twoDigits(unread.length)} ý kiến đã chọn vừa có lời được thêm, sửa hoặc rút${who === '' ? '' : ` (${who})`} nên trả lời chưa được gửi; đề nghị đọc lại phần mới rồi gửi.`,
  );
}

type Known = ReadonlyMap<string, number | null>;
const toKnown = ({ id, editedAt }: ReadThread['comments'][number]): [string, number | null] => [
  id,
  editedAt === null ? null : Date.parse(editedAt),
];
const isKnown = ({ id, edited_at }: SaidComment, known: Known): boolean => known.get(id) === edited_at;
const isOther = (said: readonly SaidComment[], known: Known): boolean =>
  said.length !== known.size || said.some((one) => !isKnown(one, known));

const toClock = (at: number): string =>
  new Date(at).toLocaleTimeString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The points of the round's checklist, with what was said to them; their names are the round's. */
export function fillChecks({ checks }: AddresseeRow, wanted: WantedAnswer): CheckPoint[] {
  const said = new Map(wanted.checks.map((point) => [point.id, point]));
  return (JSON.parse(checks) as CheckPoint[]).map((point) => {
    const { verdict = null, note = '' } = said.get(point.id) ?? {};
    if (verdict === 'remark' && note === '') {
      throw new Refusal('badRequest', `Cần ghi nội dung ý kiến về “${point.name}”.`);
    }
    return { ...point, verdict, note: tidied(note) };
  });
}

interface Said {
  readonly checks: readonly CheckPoint[];
  readonly chosen: readonly Outgoing[];
  /** Opinions of its own that the answer has already. */
  readonly kept: readonly OpinionRow[];
}

/** Nhất trí says nothing else; có ý kiến says at least one. */
export function refuseMuddle(
  { addressee }: Seat,
  { state, words }: WantedAnswer,
  { checks, chosen, kept }: Said,
): void {
  const remarks = checks.filter(({ verdict }) => verdict === 'remark').length;
  if (state === 'remarks') {
    if (words !== '' || remarks + chosen.length + kept.length > 0) return;
    throw new Refusal(
      'badRequest',
      'Trả lời “Có ý kiến” cần ít nhất một ý kiến; ghi nội dung, hoặc chọn “Nhất trí”.',
    );
  }
  if (remarks + chosen.length > 0) {
    throw new Refusal('badRequest', 'Đã chọn hoặc ghi ý kiến thì trả lời là “Có ý kiến”; đề nghị chọn lại.');
  }
  if (kept.every(({ response_kind }) => response_kind !== null)) return;
  throw new Refusal(
    'conflict',
    `Đang ghi các ý kiến của ${addressee.name}; bỏ các ý kiến đó trước khi ghi “Nhất trí”.`,
  );
}
