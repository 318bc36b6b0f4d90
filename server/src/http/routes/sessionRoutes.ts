import { changePasswordSchema, type Session, signInSchema, type User } from '@duthao/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { hashPassword, isPassword } from '../../accounts/passwords.ts';
import type { Looks } from '../../accounts/looks.ts';
import type { Account, People } from '../../accounts/people.ts';
import { createSessions, type Origin, type Sessions } from '../../accounts/sessions.ts';
import type { SignInLimits } from '../../accounts/signInLimits.ts';
import { Refusal } from '../../refusal.ts';
import { type Auth, COOKIE } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';
import { peopleIn } from './accountRoutes.ts';

export interface SessionParts {
  readonly auth: Auth;
  readonly people: People;
  readonly looks: Looks;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly audit: Audit;
  readonly readsRegister: (user: User) => Promise<boolean>;
  /** Ends the sockets of sessions that were closed. */
  readonly closeSockets: (sessionIds: readonly string[]) => void;
}

export function sessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { auth, people, looks, sessions, limits, audit, readsRegister } = parts;

  const toSession = async ({ user, mustChangePassword }: Account): Promise<Session> => {
    const { look, fault } = await looks.read();
    const [agency, mayRead] = await Promise.all([people.agency(), readsRegister(user)]);
    return { user, agency, look, lookFault: fault, mustChangePassword, readsRegister: mayRead };
  };

  app.get('/api/session', async (request, reply) => {
    const signed = await auth.anybody(request);
    // The browser's copy lives as long as the session, whose end slides.
    auth.setCookie(request, reply, request.cookies[COOKIE] ?? '');
    return toSession(signed);
  });

  app.post('/api/session', async (request, reply) => {
    const { username, password } = parseInput(
      signInSchema,
      request.body,
      'Cần nhập tên đăng nhập và mật khẩu.',
    );
    const name = username.trim().toLowerCase();
    if (limits.isExhausted(name, request.ip)) {
      throw new Refusal('tooMany', 'Đã nhập sai quá nhiều lần; đề nghị chờ 15 phút rồi thử lại.');
    }
    limits.countWrong(name, request.ip);
    const account = await people.findByName(name);
    if (!(await isPassword(password, account?.passwordHash)) || !account) {
      await recordFailed(audit, account, `Mật khẩu chưa đúng; từ ${request.ip}`);
      throw new Refusal('wrongCredentials', 'Tên đăng nhập hoặc mật khẩu chưa đúng; đề nghị nhập lại.');
    }
    limits.forgive(name, request.ip);
    if (account.disabled) {
      await recordFailed(audit, account, `Tài khoản đã ngừng sử dụng; từ ${request.ip}`);
      throw new Refusal(
        'forbidden',
        'Tài khoản này đã ngừng sử dụng; nội dung đã soạn vẫn được giữ, đề nghị liên hệ người quản trị của cơ quan.',
      );
    }
    const { token } = await audit.transact(async (trx, record) => {
      const { user } = account;
      await record({ actor: user, action: 'signedIn', subject: user, detail: `Từ ${request.ip}` });
      return createSessions(trx).open(user.id, originOf(request));
    });
    auth.setCookie(request, reply, token);
    return toSession(account);
  });

  app.delete('/api/session', async (request, reply) => {
    const { user, sessionId } = await auth.anybody(request);
    await sessions.close(user.id, sessionId);
    parts.closeSockets([sessionId]);
    auth.clearCookie(reply);
    return reply.code(204).send();
  });

  app.post('/api/session/password', async (request, reply) => {
    const { user, passwordHash, sessionId } = await auth.anybody(request);
    const { current, next } = parseInput(
      changePasswordSchema,
      request.body,
      'Mật khẩu mới cần có từ 8 đến 200 ký tự.',
    );
    if (limits.isExhausted(user.username, request.ip)) {
      throw new Refusal('tooMany', 'Đã nhập sai quá nhiều lần; đề nghị chờ 15 phút rồi thử lại.');
    }
    limits.countWrong(user.username, request.ip);
    if (!(await isPassword(current, passwordHash))) {
      throw new Refusal('wrongCredentials', 'Mật khẩu hiện tại chưa đúng; đề nghị nhập lại.');
    }
    limits.forgive(user.username, request.ip);
    if (await isPassword(next, passwordHash)) {
      throw new Refusal('badRequest', 'Mật khẩu mới phải khác mật khẩu hiện tại.');
    }
    const hash = await hashPassword(next);
    const ended = await audit.transact(async (trx, record) => {
      await peopleIn(trx).setPassword(user.id, hash);
      await record({ actor: user, action: 'passwordChanged', subject: user });
      return createSessions(trx).closeAll(user.id, sessionId);
    });
    parts.closeSockets(ended);
    return reply.code(204).send();
  });
}

/** What was typed as a name is not written down: it may be a password in the wrong field. */
function recordFailed(audit: Audit, account: Account | undefined, detail: string): Promise<void> {
  const subject = account?.user ?? { id: null, name: 'Tên không có trong danh sách' };
  return audit.transact((_trx, record) =>
    record({ actor: { id: null, name: 'Chưa rõ người' }, action: 'signInFailed', subject, detail }),
  );
}

/** Where a request to sign in comes from, for the list of sessions. */
export function originOf({ headers, ip }: FastifyRequest): Origin {
  return { agent: headers['user-agent'] ?? '', address: ip };
}
