import type { Template } from '@duthao/plan';
import type { Unit, User } from '@duthao/protocol';
import { hashPassword } from '../accounts/passwords.ts';
import type { People } from '../accounts/people.ts';
import { createFlows } from '../flow/createFlows.ts';
import { setStanding } from '../flow/standing.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { Database } from '../storage/tables.ts';
import type { Units } from '../units/createUnits.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { RecipientGroups } from '../units/recipientGroups.ts';
import {
  type DemoAccount,
  type DemoPlan,
  demoAccounts,
  demoAgency,
  demoGroup,
  demoPlans,
  demoUnits,
} from './agency.ts';
import { askAround } from './askAround.ts';
import { remarkOn } from './remarkOn.ts';
import { shareOut } from './shareOut.ts';

export interface DemoPerson extends DemoAccount {
  readonly password: string;
}

export interface DemoParts {
  readonly db: Database;
  readonly people: People;
  readonly units: Units;
  readonly plans: Plans;
  readonly rooms: Rooms;
  readonly groups: RecipientGroups;
  readonly templates: readonly Template[];
}

const passwordOf = (username: string): string => `${username}-2026`;

/** Adds what is missing of the invented agency, so that a second start changes nothing. */
export async function seedDemo(parts: DemoParts): Promise<DemoPerson[]> {
  const { people, units, groups, plans } = parts;
  if ((await people.agency()).name === '') await people.setAgency(demoAgency);
  const known = await seedUnits(units);
  await seedGroup(groups, known);
  const users = await seedAccounts(people, known);
  const admin = users.find((user) => user.admin);
  if (admin && (await plans.list(admin, {})).length === 0) await seedPlans(parts, admin, users, known);
  return demoAccounts.map((account) => ({ ...account, password: passwordOf(account.username) }));
}

async function seedUnits(units: Units): Promise<Map<string, Unit>> {
  const known = new Map((await units.list()).map((unit) => [unit.name, unit]));
  for (const { below, ...wanted } of demoUnits) {
    const parentId = known.get(below ?? '')?.id ?? null;
    if (!known.has(wanted.name)) known.set(wanted.name, await units.add({ ...wanted, parentId }));
  }
  return known;
}

async function seedGroup(groups: RecipientGroups, units: Map<string, Unit>): Promise<void> {
  if ((await groups.list()).length > 0) return;
  const unitIds = demoGroup.units.map((name) => units.get(name)!.id);
  await groups.add({ name: demoGroup.name, unitIds, others: [] });
}

/** Secretaries come after those whom they act for. */
async function seedAccounts(people: People, units: Map<string, Unit>): Promise<User[]> {
  const users = new Map<string, User>();
  const [own, acting] = [demoAccounts.filter((it) => !it.actsFor), demoAccounts.filter((it) => it.actsFor)];
  for (const accounts of [own, acting]) {
    const added = accounts.map((account) => seedAccount(people, account, units, users));
    for (const user of await Promise.all(added)) users.set(user.username, user);
  }
  return [...users.values()];
}

async function seedAccount(
  people: People,
  { username, name, unit, admin = false, roles: more = [], actsFor }: DemoAccount,
  units: Map<string, Unit>,
  users: ReadonlyMap<string, User>,
): Promise<User> {
  const known = await people.findByName(username);
  if (known) return known.user;
  const unitId = units.get(unit)!.id;
  const wanted = { username, name, unitIds: [unitId], admin };
  const user = await people.addUser(wanted, await hashPassword(passwordOf(username)), false);
  const names = more.includes('leader') ? more : (['officer', ...more] as const);
  const bossId = users.get(actsFor ?? '')?.id ?? null;
  const roles = names.map((role) => ({ unitId, role, forUserId: role === 'secretary' ? bossId : null }));
  return people.setRoles(user.id, { admin, roles });
}

async function seedPlans(
  { db, plans, rooms, templates }: DemoParts,
  admin: User,
  users: readonly User[],
  units: Map<string, Unit>,
): Promise<void> {
  for (const plan of demoPlans) {
    const template = templates.find(({ id }) => id === plan.templateId);
    if (!template) continue;
    const values = Object.fromEntries(template.fields.map(({ name, example }) => [name, example]));
    const coUnitIds = plan.co.map((name) => units.get(name)!.id);
    const leadUnitId = units.get(plan.lead)!.id;
    const wanted = { templateId: plan.templateId, values, leadUnitId, coUnitIds };
    const planId = await plans.addFromTemplate(admin, wanted);
    await commission(db, planId, plan, users);
    const drafterId = users.find(({ username }) => username === plan.drafter)!.id;
    await shareOut({ db, rooms }, planId, plan, { drafterId, units });
    await askAround({ db, rooms, users, units }, planId, plan);
    await remarkOn({ db, rooms, users }, planId, plan.templateId);
  }
}

/** As the head would have given it out, some weeks ahead. */
async function commission(db: Database, planId: string, plan: DemoPlan, users: readonly User[]) {
  const drafter = users.find(({ username }) => username === plan.drafter);
  await db.updateTable('plans').set({ drafter_id: drafter?.id }).where('id', '=', planId).execute();
  const flow = (await createFlows(db).list())[plan.flow];
  const due = new Date(Date.now() + 21 * 24 * 3600_000).toISOString().slice(0, 10);
  await setStanding(db, planId, {
    ...(flow && { flow_id: flow.id, name: flow.name, steps: JSON.stringify(flow.steps) }),
    assigned_by: 'Giám đốc Sở',
    source: plan.source,
    due_day: due,
  });
}
