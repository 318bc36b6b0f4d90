import { newOneTimePassword } from './passwords.ts';
import type { People } from './people.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** On the first start, when nobody can sign in yet: an administrator with a one-time password. */
export async function addFirstAdmin(people: People): Promise<Credentials | null> {
  if ((await people.users()).length > 0) return null;
  const credentials = { username: 'quantri', password: newOneTimePassword() };
  await people.addUser(
    { username: credentials.username, name: 'Quản trị viên', unitIds: [], admin: true },
    credentials.password,
    true,
  );
  return credentials;
}
