import { readSheet } from '@duthao/docx';
import { type NewUserAnswer, peopleImportSchema, type PeoplePreview } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { hashPassword, newOneTimePassword } from '../../accounts/passwords.ts';
import type { People } from '../../accounts/people.ts';
import { readPeopleSheet } from '../../accounts/readPeopleSheet.ts';
import type { Units } from '../../units/createUnits.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';
import { readOneFile } from '../readUpload.ts';
import { peopleIn } from './accountRoutes.ts';

export interface PeopleImportParts {
  readonly auth: Auth;
  readonly people: People;
  readonly units: Units;
  readonly audit: Audit;
}

/** People from a spreadsheet: first shown row by row, then made, all or none. */
export function peopleImportRoutes(app: FastifyInstance, parts: PeopleImportParts): void {
  const { auth, people, units, audit } = parts;

  app.post('/api/users/import/preview', async (request): Promise<PeoplePreview> => {
    await auth.admin(request);
    const { bytes } = await readOneFile(request);
    const usernames = (await people.users()).map(({ username }) => username);
    return { people: readPeopleSheet(readSheet(bytes), { units: await units.list(), usernames }) };
  });

  app.post('/api/users/import', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(
      peopleImportSchema,
      request.body,
      'Danh sách có dòng chưa hợp lệ; đề nghị chọn lại tệp và xem trước.',
    );
    // Hashed before the transaction: all typing waits for one.
    const hashed = await Promise.all(
      wanted.people.map(async (person) => {
        const oneTimePassword = newOneTimePassword();
        return { person, oneTimePassword, hash: await hashPassword(oneTimePassword) };
      }),
    );
    const added = await audit.transact(async (trx, record) => {
      const answers: NewUserAnswer[] = [];
      for (const { person, oneTimePassword, hash } of hashed) {
        const user = await peopleIn(trx).addUser(person, hash, true);
        const detail = `Từ danh sách; tên đăng nhập: ${user.username}`;
        await record({ actor, action: 'userAdded', subject: user, detail });
        answers.push({ user, oneTimePassword });
      }
      return answers;
    });
    return reply.code(201).send(added);
  });
}
