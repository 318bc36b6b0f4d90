import { type FlowStep, isPlanState, type PlanState } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database, Tables } from '../storage/tables.ts';
import type { Way } from './steps.ts';

type Row = Tables['plan_flows'];

/** Where a plan stands, on which way, and whose it is. */
export interface Standing extends Way {
  readonly planId: string;
  readonly title: string;
  readonly state: PlanState;
  readonly drafterId: string | null;
  /** The unit that leads it, then the units above that one. */
  readonly leadUnitIds: readonly string[];
  readonly flowId: string | null;
  readonly flowName: string;
  /** Acts of the present step that are done. */
  readonly passed: readonly string[];
  readonly enteredAt: number;
  readonly approvedNo: number | null;
  readonly approvedAt: number | null;
  readonly signedAt: number | null;
  readonly commission: Pick<Row, 'assigned_by' | 'source' | 'due_day' | 'note'>;
}

/** Reads where a plan stands; one that nobody has put on a way stands on the agency's first. */
export async function standingOf(db: Database, planId: string): Promise<Standing> {
  const plan = await db.selectFrom('plans').selectAll().where('id', '=', planId).executeTakeFirst();
  if (!plan) throw new Refusal('notFound', 'Không có kế hoạch này; đề nghị tải lại trang.');
  const row = await rowOf(db, planId, plan.created_at);
  return {
    planId,
    title: plan.title,
    state: isPlanState(plan.state) ? plan.state : 'drafting',
    drafterId: plan.drafter_id,
    leadUnitIds: await leadUnitIdsOf(db, planId),
    flowId: row.flow_id,
    flowName: row.name,
    steps: JSON.parse(row.steps) as FlowStep[],
    issuedBy: row.issued_by,
    passed: JSON.parse(row.passed) as string[],
    enteredAt: row.entered_at,
    approvedNo: row.approved_no,
    approvedAt: row.approved_at,
    signedAt: row.signed_at,
    commission: row,
  };
}

/** Writes what changed; from the first time on, changes of the agency's way no longer concern the plan. */
export async function setStanding(
  trx: Database,
  planId: string,
  changed: Partial<Omit<Row, 'plan_id'>>,
): Promise<void> {
  const row = { ...(await rowOf(trx, planId, Date.now())), ...changed };
  await trx
    .insertInto('plan_flows')
    .values(row)
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(changed))
    .execute();
}

async function rowOf(db: Database, planId: string, createdAt: number): Promise<Row> {
  const row = await db.selectFrom('plan_flows').selectAll().where('plan_id', '=', planId).executeTakeFirst();
  if (row) return row;
  const first = await db.selectFrom('flows').selectAll().orderBy('position').limit(1).executeTakeFirst();
  return {
    plan_id: planId,
    flow_id: first?.id ?? null,
    name: first?.name ?? '',
    steps: first?.steps ?? '[]',
    issued_by: '',
    passed: '[]',
    entered_at: createdAt,
    approved_no: null,
    approved_at: null,
    signed_at: null,
    assigned_by: null,
    source: '',
    due_day: null,
    note: '',
  };
}

async function leadUnitIdsOf(db: Database, planId: string): Promise<string[]> {
  const [lead, tree] = await Promise.all([
    db
      .selectFrom('plan_units')
      .select('unit_id')
      .where('plan_id', '=', planId)
      .where('role', '=', 'lead')
      .executeTakeFirst(),
    db.selectFrom('units').select(['id', 'parent_id']).execute(),
  ]);
  const parents = new Map(tree.map(({ id, parent_id }) => [id, parent_id]));
  const ids: string[] = [];
  for (let id = lead?.unit_id; id && !ids.includes(id); id = parents.get(id) ?? undefined) ids.push(id);
  return ids;
}
