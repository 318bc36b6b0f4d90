import { planStates, stateSpecs, type User, type WaitingItem } from '@duthao/protocol';
import type { WaitingSource } from '../notices/createWaiting.ts';
import { isAsked } from '../rights/asked.ts';
import { type Hat, isOnlyClerk } from '../rights/Hat.ts';
import type { PlanRightsOf } from '../rights/planRights.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { peopleOf } from './answerers.ts';
import { twoDigits } from './opinionParts.ts';
import { nameOfRound } from './sending.ts';

const open = planStates.filter((state) => stateSpecs[state].text === 'open');

/** Answers to give for heads of the units asked, a word to say for their people, and opinions to answer for the drafter. */
export function createOpinionsWaiting(db: Database, planRights: PlanRightsOf): WaitingSource {
  return async (user: User): Promise<WaitingItem[]> => {
    const hats = await planRights.hatsOf(user);
    const [asked, unanswered, late] = await Promise.all([
      askedOf(db, hats),
      unansweredOf(db, hats),
      lateOf(db, hats),
    ]);
    return [...asked, ...unanswered, ...late];
  };
}

const item = { at: 'opinions' as const, placeId: null };

async function askedOf(db: Database, hats: readonly Hat[]): Promise<WaitingItem[]> {
  const rows = await db
    .selectFrom('round_addressees')
    .innerJoin('rounds', 'rounds.id', 'round_id')
    .innerJoin('plans', 'plans.id', 'rounds.plan_id')
    .leftJoin('units', 'units.id', 'ref_id')
    .select([
      'round_addressees.kind',
      'ref_id',
      'round_id',
      'rounds.kind as round',
      'due',
      'plan_id',
      'title',
    ])
    .select(['sent_by_name', 'units.name as unit'])
    .where('round_addressees.state', '=', 'waiting')
    .where('closed_at', 'is', null)
    .where('plans.state', 'in', open)
    .where('ref_id', 'in', [...hats.flatMap(({ unitIds }) => unitIds), ...hats.map(({ userId }) => userId)])
    .execute();
  const items: WaitingItem[] = [];
  for (const row of rows) {
    const { kind, ref_id: refId } = row;
    if (kind === 'body' || refId === null) continue;
    const own = hats.filter((hat) => isAsked(hat, { kind, refId }));
    if (own.length === 0) continue;
    const people = await peopleOf(db, row);
    const answers = own.some(({ userId }) => people.includes(userId));
    if (!answers && own.every((hat) => isOnlyClerk(hat, refId))) continue;
    const what = row.round === 'legal' ? 'ý kiến pháp lý' : 'ý kiến';
    const told = {
      planId: row.plan_id,
      planTitle: row.title,
      deadline: row.due,
      from: row.unit ?? row.sent_by_name,
    };
    items.push(
      answers
        ? { ...told, ...item, placeId: row.round_id, what: `Cho ${what} về dự thảo` }
        : { ...told, what: 'Góp ý dự thảo trong đơn vị', at: 'text', placeId: null },
    );
  }
  return items;
}

/** Opinions that somebody gave and the drafter has not answered, plan by plan. */
async function unansweredOf(db: Database, hats: readonly Hat[]): Promise<WaitingItem[]> {
  const rows = await db
    .selectFrom('opinions')
    .innerJoin('round_addressees', 'round_addressees.id', 'addressee_id')
    .innerJoin('rounds', 'rounds.id', 'round_id')
    .innerJoin('plans', 'plans.id', 'rounds.plan_id')
    .leftJoin('plan_flows', 'plan_flows.plan_id', 'plans.id')
    .select(['plans.id', 'title', 'due_day', ({ fn }) => fn.countAll<number>().as('count')])
    .where('round_addressees.state', 'in', ['agreed', 'remarks'])
    .where('response_kind', 'is', null)
    .where('plans.state', 'in', open)
    .where(
      'drafter_id',
      'in',
      hats.map(({ userId }) => userId),
    )
    .groupBy(['plans.id', 'title', 'due_day'])
    .execute();
  return rows.map(({ id, title, due_day, count }) => ({
    ...item,
    planId: id,
    planTitle: title,
    what: `Tiếp thu, giải trình ${twoDigits(count)} ý kiến`,
    deadline: due_day,
    from: '',
  }));
}

/** Rounds whose day is over and in which somebody is silent still: to be reminded of, or closed. */
async function lateOf(db: Database, hats: readonly Hat[]): Promise<WaitingItem[]> {
  const rows = await db
    .selectFrom('rounds')
    .innerJoin('round_addressees', 'round_addressees.round_id', 'rounds.id')
    .innerJoin('plans', 'plans.id', 'rounds.plan_id')
    .select(['rounds.id', 'rounds.kind', 'no', 'due', 'plan_id', 'title'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('round_addressees.state', '=', 'waiting')
    .where('closed_at', 'is', null)
    .where('due', '<', today())
    .where('plans.state', 'in', open)
    .where(
      'drafter_id',
      'in',
      hats.map(({ userId }) => userId),
    )
    .groupBy(['rounds.id', 'rounds.kind', 'no', 'due', 'plan_id', 'title'])
    .execute();
  return rows.map(({ id, kind, no, due, plan_id, title, count }) => ({
    ...item,
    placeId: id,
    planId: plan_id,
    planTitle: title,
    what: `Đôn đốc hoặc kết thúc: ${nameOfRound({ kind, no })} còn ${twoDigits(count)} nơi chưa trả lời`,
    deadline: due,
    from: '',
  }));
}
