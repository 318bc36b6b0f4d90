import type { PlanSummary } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';

export type OpenCounts = Pick<PlanSummary, 'openThreads' | 'openSuggestions'>;

/**
 * What is still open in these plans, as somebody sees it who works in these units.
 *
 * @param narrow plans for which he is only asked, with the addressees whose opinions he sees there.
 */
export async function readOpenCounts(
  db: Database,
  planIds: readonly string[],
  unitIds: Iterable<string>,
  narrow: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<(planId: string) => OpenCounts> {
  const ids = [...planIds];
  const threads = await db
    .selectFrom('threads')
    .select(({ fn }) => ['plan_id', fn.countAll<number>().as('count')])
    .where('done', '=', 0)
    .where('plan_id', 'in', ids)
    .where(({ or, eb }) => or([eb('unit_id', 'is', null), eb('unit_id', 'in', [...unitIds])]))
    .where(({ or, eb }) =>
      or([
        eb('giver_id', 'is', null),
        eb('plan_id', 'not in', [...narrow.keys()]),
        eb(
          'giver_id',
          'in',
          [...narrow.values()].flatMap((ids) => [...ids]),
        ),
      ]),
    )
    .groupBy('plan_id')
    .execute();
  const plans = await db
    .selectFrom('plans')
    .select(['id', 'open_suggestions'])
    .where('id', 'in', ids)
    .execute();
  const counted = new Map(threads.map(({ plan_id, count }) => [plan_id, count]));
  const suggested = new Map(plans.map(({ id, open_suggestions }) => [id, open_suggestions]));
  return (id) => ({ openThreads: counted.get(id) ?? 0, openSuggestions: suggested.get(id) ?? 0 });
}
