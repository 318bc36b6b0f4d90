import type { Template } from '@duthao/plan';
import type { Unit, User } from '@duthao/protocol';
import { hashPassword } from '../accounts/passwords.ts';
import type { People } from '../accounts/people.ts';
import type { Plans } from '../plans/createPlans.ts';
import type { Units } from '../units/createUnits.ts';
import type { RecipientGroups } from '../units/recipientGroups.ts';
import { type DemoAccount, demoAccounts, demoAgency, demoGroup, demoPlans, demoUnits } from './agency.ts';

export interface DemoPerson extends DemoAccount {
  readonly password: string;
}

export interface DemoParts {
  readonly people: People;
  readonly units: Units;
  readonly plans: Plans;
  readonly groups: RecipientGroups;
  readonly templates: readonly Template[];
}

const passwordOf = (username: string): string => `${username}-2026`;

/** Adds what is missing of the invented agency, so that a second start changes nothing. */
export async function seedDemo({
  people,
  units,
  groups,
  plans,
  templates,
}: DemoParts): Promise<DemoPerson[]> {
  if ((await people.agency()).name === '') await people.setAgency(demoAgency);
  const known = await seedUnits(units);
  await seedGroup(groups, known);
  const users = await Promise.all(demoAccounts.map((account) => seedAccount(people, account, known)));
  const admin = users.find((user) => user.admin);
  if (admin && (await plans.list(admin, {})).length === 0) await seedPlans(plans, admin, known, templates);
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
  await groups.add({ name: demoGroup.name, unitIds });
}

async function seedAccount(people: People, account: DemoAccount, units: Map<string, Unit>): Promise<User> {
  const { username, name, unit, admin = false } = account;
  const known = await people.findByName(username);
  if (known) return known.user;
  const unitId = units.get(unit)!.id;
  const wanted = { username, name, unitIds: [unitId], admin };
  const user = await people.addUser(wanted, await hashPassword(passwordOf(username)), false);
  const roles = (['officer', ...(account.roles ?? [])] as const).map((role) => ({
    unitId,
    role,
    forUserId: null,
  }));
  return people.setRoles(user.id, { admin, roles });
}

async function seedPlans(
  plans: Plans,
  admin: User,
  units: Map<string, Unit>,
  templates: readonly Template[],
): Promise<void> {
  for (const { templateId, lead, co } of demoPlans) {
    const template = templates.find(({ id }) => id === templateId);
    if (!template) continue;
    const values = Object.fromEntries(template.fields.map(({ name, example }) => [name, example]));
    const coUnitIds = co.map((name) => units.get(name)!.id);
    await plans.addFromTemplate(admin, { templateId, values, leadUnitId: units.get(lead)!.id, coUnitIds });
  }
}
