import {
  type FlowEvent,
  type FlowOffer,
  type PlanState,
  type StepRole,
  stepRoleNames,
} from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import type { Access } from './access.ts';
import { offersOf } from './offers.ts';
import type { Standing } from './standing.ts';
import { idsOfRoles } from './stepPeople.ts';
import { findStep, stepsOf } from './steps.ts';
import { findLastVersion } from './versions.ts';

/** Reads what offers rest on, and makes them. */
export async function readOffers(db: Database, access: Access): Promise<FlowOffer[]> {
  const { standing } = access;
  const [row, version, names] = await Promise.all([
    db
      .selectFrom('flow_events')
      .select(['kind', 'from_state', 'to_state', 'actor_id', 'for_id'])
      .where('plan_id', '=', standing.planId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
    findLastVersion(db, standing.planId),
    namesOfActors(db, standing),
  ]);
  const last = row && {
    kind: row.kind as FlowEvent['kind'],
    from: row.from_state as PlanState,
    to: row.to_state as PlanState,
    byIds: [row.actor_id, row.for_id].filter((id) => id !== null),
  };
  const whoActs = (state: PlanState): string => names.get(state) ?? '';
  return offersOf(access, { last, hasVersion: version !== undefined, whoActs });
}

/** By state: the one person who acts there, or else the role. */
async function namesOfActors(db: Database, standing: Standing): Promise<ReadonlyMap<PlanState, string>> {
  const names = new Map<PlanState, string>();
  for (const state of ['headApproval', 'submission', 'approval'] as const) {
    const role = findStep(standing, state)?.acts[0]?.roles[0];
    if (role) names.set(state, await nameOf(db, role, standing));
  }
  for (const { state, name } of stepsOf(standing)) if (!names.has(state)) names.set(state, lowerFirst(name));
  return names;
}

async function nameOf(db: Database, role: StepRole, standing: Standing): Promise<string> {
  const title = role === 'head' ? await titleOfHead(db, standing) : stepRoleNames[role];
  const [id, ...others] = await idsOfRoles(db, [role], standing);
  if (id === undefined || others.length > 0) return lowerFirst(title);
  const user = await db.selectFrom('users').select('name').where('id', '=', id).executeTakeFirst();
  return `${title} ${user?.name ?? ''}`.trim();
}

/** Trưởng phòng of a phòng, Chánh Văn phòng of the office, else trưởng đơn vị. */
async function titleOfHead(db: Database, { leadUnitIds }: Standing): Promise<string> {
  const [id = ''] = leadUnitIds;
  const unit = await db.selectFrom('units').select('name').where('id', '=', id).executeTakeFirst();
  if (unit?.name.startsWith('Phòng ')) return 'Trưởng phòng';
  return unit?.name.startsWith('Văn phòng') ? 'Chánh Văn phòng' : 'Trưởng đơn vị';
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
