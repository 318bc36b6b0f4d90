import {
  type CloseReason,
  disabledSchema,
  type NewUserAnswer,
  newUserSchema,
  type UserAccount,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { endAccess } from '../../accounts/endAccess.ts';
import { hashPassword, newOneTimePassword } from '../../accounts/passwords.ts';
import { type Account, createPeople, type People, toUserAccount } from '../../accounts/people.ts';
import { Refusal } from '../../refusal.ts';
import type { Database } from '../../storage/tables.ts';
import { createUnits } from '../../units/createUnits.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

export interface AccountParts {
  readonly auth: Auth;
  readonly people: People;
  readonly audit: Audit;
  readonly closeSockets: (sessionIds: readonly string[], reason?: CloseReason) => void;
  /** Open rooms look up again what these people may do. */
  readonly refreshUsers: (userIds?: readonly string[]) => Promise<void>;
}

type OneUser = { Params: { id: string } };

/** The accounts of the agency, for administrators. */
export function accountRoutes(
  app: FastifyInstance,
  { auth, people, audit, closeSockets, refreshUsers }: AccountParts,
): void {
  app.get('/api/users', async (request) => {
    await auth.admin(request);
    return people.users();
  });

  app.post('/api/users', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    const wanted = parseInput(
      newUserSchema,
      request.body,
      'Cần nhập họ tên; tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm hoặc gạch, từ 2 ký tự.',
    );
    const oneTimePassword = newOneTimePassword();
    const hash = await hashPassword(oneTimePassword);
    const user = await audit.transact(async (trx, record) => {
      const added = await peopleIn(trx).addUser(wanted, hash, true);
      await record({
        actor,
        action: 'userAdded',
        subject: added,
        detail: `Tên đăng nhập: ${added.username}`,
      });
      return added;
    });
    return reply.code(201).send({ user, oneTimePassword } satisfies NewUserAnswer);
  });

  app.put<OneUser>('/api/users/:id/disabled', async (request): Promise<UserAccount> => {
    const { user: actor } = await auth.admin(request);
    const { disabled } = parseInput(disabledSchema, request.body);
    const [account, ended] = await audit.transact(async (trx, record) => {
      const { user } = await getAccount(peopleIn(trx), request.params.id);
      if (disabled) await checkMayDisable(trx, actor.id, user.id);
      await peopleIn(trx).setDisabled(user.id, disabled);
      await record({ actor, action: disabled ? 'userDisabled' : 'userEnabled', subject: user });
      const closed = await endAccess(trx, user.id);
      return [await getAccount(peopleIn(trx), user.id), closed] as const;
    });
    closeSockets(ended, 'disabled');
    await refreshUsers([request.params.id]);
    return toUserAccount(account);
  });

  app.post<OneUser>('/api/users/:id/password', async (request): Promise<NewUserAnswer> => {
    const { user: actor } = await auth.admin(request);
    const oneTimePassword = newOneTimePassword();
    const hash = await hashPassword(oneTimePassword);
    const [user, ended] = await audit.transact(async (trx, record) => {
      const { user: subject } = await getAccount(peopleIn(trx), request.params.id);
      await peopleIn(trx).setPassword(subject.id, hash, true);
      await record({ actor, action: 'passwordReset', subject });
      return [subject, await endAccess(trx, subject.id)] as const;
    });
    closeSockets(ended);
    return { user, oneTimePassword };
  });
}

/** The people as one transaction sees them. */
export const peopleIn = (trx: Database): People => createPeople(trx, createUnits(trx));

/** Throws a refusal when there is no such person. */
export async function getAccount(people: People, id: string): Promise<Account> {
  const account = await people.findById(id);
  if (!account) throw new Refusal('notFound', 'Không có người dùng này; đề nghị tải lại trang.');
  return account;
}

/** Somebody must be left who can switch accounts on again. */
async function checkMayDisable(trx: Database, actorId: string, userId: string): Promise<void> {
  if (actorId === userId) {
    throw new Refusal(
      'conflict',
      'Không tự ngừng tài khoản của mình được; đề nghị quản trị viên khác làm việc này.',
    );
  }
  const others = await trx
    .selectFrom('users')
    .select('id')
    .where('admin', '=', 1)
    .where('disabled_at', 'is', null)
    .where('id', '!=', userId)
    .execute();
  if (others.length === 0) {
    throw new Refusal(
      'conflict',
      'Đây là quản trị viên duy nhất; cần có quản trị viên khác trước khi ngừng.',
    );
  }
}
