import type { FlowEvent, PlanFlow, PlanState, User } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import type { Access } from './access.ts';
import { listCorrections } from './correction/createCorrections.ts';
import { commissions } from './commission.ts';
import { readOffers } from './offering.ts';
import { signerOf } from './signer.ts';
import { stepsOf } from './steps.ts';
import { findLastVersion, listVersions, toDoc } from './versions.ts';

/** Where a plan stands, how it came there, and what this person may do about it. */
export async function readPlanFlow(db: Database, user: User, access: Access): Promise<PlanFlow> {
  const { standing, mayOpenRoom, isOnlyAsked, seesFrom } = access;
  const { planId, commission } = standing;
  const [offers, events, versions, links, corrections, lastSeen, drafter, leadUnit, last] = await Promise.all(
    [
      readOffers(db, access),
      isOnlyAsked ? [] : listEvents(db, planId),
      listVersions(db, planId, seesFrom),
      listLinks(db, planId),
      isOnlyAsked ? [] : listCorrections(db, planId),
      findLastSeen(db, user, planId),
      nameOf(db, 'users', standing.drafterId),
      nameOf(db, 'units', standing.leadUnitIds[0] ?? null),
      findLastVersion(db, planId),
    ],
  );
  return {
    planId,
    title: standing.title,
    state: standing.state,
    flowId: standing.flowId,
    flowName: standing.flowName,
    steps: [...stepsOf(standing)],
    passed: [...standing.passed],
    since: new Date(standing.enteredAt).toISOString(),
    commission: {
      assignedBy: commission.assigned_by ?? '',
      drafterId: standing.drafterId,
      drafter,
      source: commission.source,
      due: commission.due_day,
      note: commission.note,
      issuedBy: standing.issuedBy,
    },
    leadUnit: leadUnit ?? '',
    offers,
    mayOpenRoom,
    mayCommission: commissions(access),
    events,
    versions,
    approvedVersion: standing.approvedNo,
    signer: last ? signerOf(toDoc(last.plan)) : null,
    lastSeen,
    corrections,
    links,
  };
}

/** What happened to a plan on its way, the earliest first. */
export async function listEvents(db: Database, planId: string): Promise<FlowEvent[]> {
  const rows = await db
    .selectFrom('flow_events')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    time: new Date(row.time).toISOString(),
    actor: row.actor_name,
    forWhom: row.for_name,
    kind: row.kind as FlowEvent['kind'],
    act: row.act,
    from: row.from_state as PlanState,
    to: row.to_state as PlanState,
    version: row.version_no,
    words: row.words,
    openPoints: JSON.parse(row.findings) as string[],
  }));
}

async function listLinks(db: Database, planId: string): Promise<PlanFlow['links']> {
  const rows = await db
    .selectFrom('plan_links')
    .innerJoin('plans as made', 'made.id', 'plan_links.plan_id')
    .innerJoin('plans as old', 'old.id', 'plan_links.of_plan_id')
    .select([
      'kind',
      'made.id as madeId',
      'made.title as madeTitle',
      'made.state as madeState',
      'old.id as oldId',
      'old.title as oldTitle',
      'old.state as oldState',
    ])
    .where(({ or, eb }) => or([eb('plan_links.plan_id', '=', planId), eb('of_plan_id', '=', planId)]))
    .execute();
  return rows.map(({ kind, madeId, madeTitle, madeState, oldId, oldTitle, oldState }) =>
    madeId === planId
      ? { planId: oldId, title: oldTitle, state: oldState as PlanState, kind }
      : {
          planId: madeId,
          title: madeTitle,
          state: madeState as PlanState,
          kind: kind === 'amends' ? 'amendedBy' : 'replacedBy',
        },
  );
}

/** The newest but one of those that he opened, or the newest when a later one is there. */
async function findLastSeen(db: Database, user: User, planId: string): Promise<number | null> {
  const last = await findLastVersion(db, planId);
  const seen = await db
    .selectFrom('version_views')
    .select('no')
    .where('plan_id', '=', planId)
    .where('user_id', '=', user.id)
    .where('no', '<', last?.no ?? 0)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return seen?.no ?? null;
}

/** Of a person or unit; null where there is none. */
export async function nameOf(
  db: Database,
  table: 'users' | 'units',
  id: string | null,
): Promise<string | null> {
  if (id === null) return null;
  const row = await db.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}
