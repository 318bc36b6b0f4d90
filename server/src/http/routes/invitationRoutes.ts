import {
  acceptInvitationSchema,
  type InvitationAnswer,
  invitationSchema,
  type Invited,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { endAccess } from '../../accounts/endAccess.ts';
import { createInvitations } from '../../accounts/invitations.ts';
import { hashPassword, newOneTimePassword } from '../../accounts/passwords.ts';
import type { Account } from '../../accounts/people.ts';
import type { Sessions } from '../../accounts/sessions.ts';
import { Refusal } from '../../refusal.ts';
import type { Database } from '../../storage/tables.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';
import { getAccount, peopleIn } from './accountRoutes.ts';
import { originOf } from './sessionRoutes.ts';

export interface InvitationParts {
  readonly db: Database;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly closeSockets: (sessionIds: readonly string[]) => void;
  /** What stands before the path in a link to this agency. */
  readonly linkPrefix: () => string;
}

export function invitationRoutes(app: FastifyInstance, parts: InvitationParts): void {
  inviting(app, parts);
  accepting(app, parts);
}

function inviting(app: FastifyInstance, { auth, audit, closeSockets, linkPrefix }: InvitationParts): void {
  app.post<{ Params: { id: string } }>('/api/users/:id/invitation', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    // Nobody knows this password: until the link is used there is no other way in.
    const nobodys = await hashPassword(newOneTimePassword());
    const [answer, ended] = await audit.transact(async (trx, record) => {
      const { user, disabled } = await getAccount(peopleIn(trx), request.params.id);
      if (disabled)
        throw new Refusal('conflict', 'Tài khoản đã ngừng sử dụng; cần cho dùng lại trước khi mời.');
      if (user.id === actor.id)
        throw new Refusal('conflict', 'Không tự mời mình được; đề nghị đổi mật khẩu.');
      await peopleIn(trx).setPassword(user.id, nobodys, true);
      const closed = await endAccess(trx, user.id);
      const { token, expiresAt } = await createInvitations(trx).make(user.id);
      await record({ actor, action: 'invitationMade', subject: user });
      const path = `${linkPrefix()}/loi-moi#${token}`;
      const made: InvitationAnswer = { user, path, expiresAt: new Date(expiresAt).toISOString() };
      return [made, closed] as const;
    });
    closeSockets(ended);
    return reply.code(201).send(answer);
  });
}

function accepting(app: FastifyInstance, { db, auth, sessions, audit }: InvitationParts): void {
  app.post('/api/invitation/look', async (request): Promise<Invited> => {
    const { token } = parseInput(invitationSchema, request.body);
    const { account, expiresAt } = await getInvited(db, token);
    const { name, username } = account.user;
    return { name, username, expiresAt: new Date(expiresAt).toISOString() };
  });

  app.post('/api/invitation', async (request, reply) => {
    const { token, password } = parseInput(
      acceptInvitationSchema,
      request.body,
      'Mật khẩu cần có từ 8 đến 200 ký tự.',
    );
    const hash = await hashPassword(password);
    const user = await audit.transact(async (trx, record) => {
      const { account } = await getInvited(trx, token);
      await createInvitations(trx).withdraw(account.user.id);
      await peopleIn(trx).setPassword(account.user.id, hash);
      await record({ actor: account.user, action: 'invitationUsed', subject: account.user });
      return account.user;
    });
    const opened = await sessions.open(user.id, originOf(request));
    auth.setCookie(request, reply, opened.token);
    return reply.code(204).send();
  });
}

/** Throws one and the same refusal for a link that was used, has run out or never was. */
async function getInvited(db: Database, token: string): Promise<{ account: Account; expiresAt: number }> {
  const invitation = await createInvitations(db).find(token);
  const account = invitation && (await peopleIn(db).findById(invitation.userId));
  if (!account || account.disabled) {
    throw new Refusal(
      'notFound',
      'Đường dẫn mời đã được dùng hoặc đã hết hạn; đề nghị quản trị viên tạo đường dẫn mới.',
    );
  }
  return { account, expiresAt: invitation.expiresAt };
}
