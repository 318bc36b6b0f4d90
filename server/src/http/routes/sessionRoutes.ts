import { changePasswordSchema, type Session, signInSchema } from '@duthao/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashPassword, isPassword } from '../../accounts/passwords.ts';
import type { Looks } from '../../accounts/looks.ts';
import type { Account, People } from '../../accounts/people.ts';
import type { Origin, Sessions } from '../../accounts/sessions.ts';
import type { SignInLimits } from '../../accounts/signInLimits.ts';
import { Refusal } from '../../refusal.ts';
import { type Auth, COOKIE } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

export interface SessionParts {
  readonly auth: Auth;
  readonly people: People;
  readonly looks: Looks;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  /** Ends the sockets of sessions that were closed. */
  readonly closeSockets: (sessionIds: readonly string[]) => void;
}

export function sessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { auth, people, looks, sessions, limits } = parts;

  const toSession = async ({ user, mustChangePassword }: Account): Promise<Session> => ({
    user,
    agency: await people.agency(),
    look: await looks.get(),
    mustChangePassword,
  });

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
      throw new Refusal('wrongCredentials', 'Tên đăng nhập hoặc mật khẩu chưa đúng; đề nghị nhập lại.');
    }
    limits.forgive(name, request.ip);
    if (account.disabled) {
      throw new Refusal(
        'forbidden',
        'Tài khoản này đã ngừng sử dụng; nội dung đã soạn vẫn được giữ, đề nghị liên hệ người quản trị của cơ quan.',
      );
    }
    const { token } = await sessions.open(account.user.id, originOf(request));
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
    await people.setPassword(user.id, await hashPassword(next));
    parts.closeSockets(await sessions.closeAll(user.id, sessionId));
    return reply.code(204).send();
  });
}

/** Where a request to sign in comes from, for the list of sessions. */
export function originOf({ headers, ip }: FastifyRequest): Origin {
  return { agent: headers['user-agent'] ?? '', address: ip };
}
