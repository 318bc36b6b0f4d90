import { newUserAnswerSchema } from '@duthao/protocol';
import { type Person, post, signIn } from './api.ts';

/** New members of units, signed in with passwords of their own; `admin` must be an administrator. */
export async function addPeople(admin: Person, unitIds: readonly string[], count: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let index = 0; index < count; index += 1) {
    const username = `nguoi${index}`;
    const answer = await post(admin, '/api/users', {
      username,
      name: `Người soạn ${index}`,
      unitIds,
      admin: false,
    });
    const { oneTimePassword } = newUserAnswerSchema.parse(await answer.json());
    const person = await signIn(admin.url, username, oneTimePassword);
    await post(person, '/api/session/password', { current: oneTimePassword, next: `${username}-mat-khau` });
    people.push(await signIn(admin.url, username, `${username}-mat-khau`));
  }
  return people;
}
