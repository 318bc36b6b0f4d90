import type { OpenPoint, RoundKind } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import { toDay } from '../places/placeParts.ts';
import { today } from '../today.ts';
import { twoDigits } from './opinionParts.ts';
import { nameOfRound } from './sending.ts';

/** So many are named; the others are counted. */
const NAMED = 6;

/**
 * What rounds of opinions leave open in a plan that is to be submitted: opinions that nobody has answered hold it up, and
 * so does a round in which somebody may still answer; one whose day is over only says who was silent.
 */
export async function openOpinions(db: Database, planId: string): Promise<OpenPoint[]> {
  return [...(await unanswered(db, planId)), ...(await unfinished(db, planId))];
}

/** "Còn 02 ý kiến chưa giải trình (Phòng Kế hoạch - Tài chính: 01; Văn phòng: 01)." */
async function unanswered(db: Database, planId: string): Promise<OpenPoint[]> {
  const rows = await db
    .selectFrom('opinions')
    .innerJoin('round_addressees', 'round_addressees.id', 'addressee_id')
    .innerJoin('rounds', 'rounds.id', 'round_id')
    .select(['round_addressees.name', ({ fn }) => fn.countAll<number>().as('count')])
    .where('plan_id', '=', planId)
    .where('state', 'in', ['agreed', 'remarks'])
    .where('response_kind', 'is', null)
    .groupBy('round_addressees.name')
    .orderBy('rounds.sent_at')
    .orderBy('round_addressees.position')
    .execute();
  if (rows.length === 0) return [];
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const parts = rows.map(({ name, count }) => `${name}: ${twoDigits(count)}`);
  const text = `Còn ${twoDigits(all)} ý kiến chưa giải trình (${listed(parts, '; ')}).`;
  return [{ kind: 'opinion', text, holds: true }];
}

/** "Đợt lấy ý kiến lần 1 chưa kết thúc: còn 02 nơi chưa trả lời (Văn phòng, Sở Tài chính), hạn 05/12/2026." */
async function unfinished(db: Database, planId: string): Promise<OpenPoint[]> {
  const rows = await db
    .selectFrom('rounds')
    .innerJoin('round_addressees', 'round_addressees.round_id', 'rounds.id')
    .select(['rounds.id', 'rounds.kind', 'no', 'due', 'round_addressees.name'])
    .where('plan_id', '=', planId)
    .where('closed_at', 'is', null)
    .where('state', '=', 'waiting')
    .orderBy('sent_at')
    .orderBy('round_addressees.position')
    .execute();
  const rounds = new Map<string, { kind: RoundKind; no: number; due: string; names: string[] }>();
  for (const { id, name, ...round } of rows) {
    rounds.set(id, { ...round, names: [...(rounds.get(id)?.names ?? []), name] });
  }
  return [...rounds.values()].map(({ due, names, ...round }) => ({
    kind: 'opinion',
    text: `${nameOfRound(round)} chưa kết thúc: còn ${twoDigits(names.length)} nơi chưa trả lời (${listed(names, ', ')}), hạn ${toDay(due)}.`,
    holds: due >= today(),
  }));
}

function listed(names: readonly string[], between: string): string {
  if (names.length <= NAMED) return names.join(between);
  return `${names.slice(0, NAMED).join(between)}${between}và ${twoDigits(names.length - NAMED)} nơi khác`;
}
