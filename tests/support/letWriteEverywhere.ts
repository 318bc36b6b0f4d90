import { userAccountSchema, unitSchema } from '@duthao/protocol';
import { get, type Person } from './api.ts';

/**
 * Makes people deputies of a unit, so that they write everywhere in the plans which it leads: for journeys about
 * something else than whose a place is. They stay in their own units.
 */
export async function letWriteEverywhere(
  admin: Person,
  unitName: string,
  usernames: readonly string[],
): Promise<void> {
  const units = unitSchema.array().parse(await (await get(admin, '/api/units')).json());
  const users = userAccountSchema.array().parse(await (await get(admin, '/api/users')).json());
  const unitId = units.find(({ name }) => name === unitName)!.id;
  for (const username of usernames) {
    const { id, roles, admin: isAdmin } = users.find((user) => user.username === username)!;
    const held = [...roles, { unitId, role: 'deputy', forUserId: null }];
    const answer = await fetch(`${admin.url}/api/users/${id}/roles`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: admin.cookie, origin: admin.url },
      body: JSON.stringify({ admin: isAdmin, roles: held }),
    });
    if (!answer.ok) throw new Error(`roles of ${username}: ${answer.status} ${await answer.text()}`);
  }
}
