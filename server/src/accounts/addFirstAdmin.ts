import { hashPassword, newOneTimePassword } from './passwords.ts';
import type { People } from './people.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const USERNAME = 'quantri';

/**
 * While nobody but the first administrator is there and its password is still the one-time one: a new one-time
 * password at each start, so that none is lost with a process that ended before it was read.
 */
export async function addFirstAdmin(people: People): Promise<Credentials | null> {
  const users = await people.users();
  const [first] = users;
  const credentials = { username: USERNAME, password: newOneTimePassword() };
  if (!first) {
    const admin = { username: USERNAME, name: 'Quản trị viên', unitIds: [], admin: true };
    await people.addUser(admin, await hashPassword(credentials.password), true);
    return credentials;
  }
  if (users.length > 1 || first.username !== USERNAME) return null;
  if (!(await people.findById(first.id))?.mustChangePassword) return null;
  await people.setPassword(first.id, await hashPassword(credentials.password), true);
  return credentials;
}
