import { type Plan, suggestionsOf } from '@duthao/plan';
import type { OpenPoint } from '@duthao/protocol';
import { openOpinions } from '../opinions/openOpinions.ts';
import { openPlaces } from '../places/openPlaces.ts';
import type { Database } from '../storage/tables.ts';
import { decreeGaps } from './decreeGaps.ts';

/**
 * What is still open in a plan that is to be submitted: parts that are not done or not confirmed, suggestions without an
 * answer, opinions without one, and of what concerns form only gaps against the decree. Each can be passed over with a reason.
 */
export async function openPointsOf(db: Database, planId: string, doc: Plan['doc']): Promise<OpenPoint[]> {
  const places = await openPlaces(db, planId);
  return [
    ...places.map(({ text }) => ({ kind: 'place' as const, text, holds: true })),
    ...(await unanswered(db, doc)),
    ...(await openOpinions(db, planId)),
    ...decreeGaps(doc),
  ];
}

/** "Còn 02 đề nghị sửa chưa trả lời (Bùi Thu Hà: 01; Vũ Tiến Dũng: 01)." */
async function unanswered(db: Database, doc: Plan['doc']): Promise<OpenPoint[]> {
  const counts = new Map<string, number>();
  for (const { author } of suggestionsOf(doc)) counts.set(author, (counts.get(author) ?? 0) + 1);
  if (counts.size === 0) return [];
  const query = db.selectFrom('users').select(['id', 'name']);
  const names = new Map((await query.execute()).map(({ id, name }) => [id, name]));
  const parts = [...counts].map(([id, count]) => `${names.get(id) ?? 'người ngoài'}: ${twoDigits(count)}`);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const text = `Còn ${twoDigits(all)} đề nghị sửa chưa trả lời (${parts.join('; ')}).`;
  return [{ kind: 'suggestion', text, holds: true }];
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');
