import type { Template } from '@duthao/plan';
import type { Unit, User } from '@duthao/protocol';
import type { People } from '../accounts/people.ts';
import type { Plans } from '../plans/createPlans.ts';
import { type DemoAccount, demoAccounts, demoAgency, demoPlans, demoUnits } from './agency.ts';

export interface DemoPerson extends DemoAccount {
  readonly password: string;
}

export interface DemoParts {
  readonly people: People;
  readonly plans: Plans;
  readonly templates: readonly Template[];
}

const passwordOf = (username: string): string => `${username}-2026`;

/** Adds what is missing of the invented agency, so that a second start changes nothing. */
export async function seedDemo({ people, plans, templates }: DemoParts): Promise<DemoPerson[]> {
  if ((await people.agency()).name === '') await people.setAgency(demoAgency);
  const units = await seedUnits(people);
  const users = await Promise.all(demoAccounts.map((account) => seedAccount(people, account, units)));
  const admin = users.find((user) => user.admin);
  if (admin && (await plans.list(admin, {})).length === 0) await seedPlans(plans, admin, units, templates);
  return demoAccounts.map((account) => ({ ...account, password: passwordOf(account.username) }));
}

async function seedUnits(people: People): Promise<Map<string, Unit>> {
  const units = new Map((await people.units()).map((unit) => [unit.name, unit]));
  for (const wanted of demoUnits) {
    if (!units.has(wanted.name)) units.set(wanted.name, await people.addUnit(wanted));
  }
  return units;
}

async function seedAccount(people: People, account: DemoAccount, units: Map<string, Unit>): Promise<User> {
  const { username, name, unit, admin = false } = account;
  const known = await people.findByName(username);
  if (known) return known.user;
  const unitIds = [units.get(unit)!.id];
  return people.addUser({ username, name, unitIds, admin }, passwordOf(username), false);
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
