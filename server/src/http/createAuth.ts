import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account, People } from '../accounts/people.ts';
import { SESSION_LIFETIME, type Sessions } from '../accounts/sessions.ts';
import { Refusal } from '../refusal.ts';

export const COOKIE = 'duthao';

export interface Signed extends Account {
  readonly sessionId: string;
}

/** Who is asking: from the cookie alone. */
export function createAuth(people: People, sessions: Sessions) {
  async function find(token: string | undefined): Promise<Signed | undefined> {
    const session = await sessions.find(token);
    const account = session && (await people.findById(session.userId));
    return account && !account.disabled ? { ...account, sessionId: session.id } : undefined;
  }

  async function anybody(request: FastifyRequest): Promise<Signed> {
    const signed = await find(request.cookies[COOKIE]);
    if (!signed) throw new Refusal('notSignedIn', 'Phiên làm việc đã hết; đề nghị đăng nhập lại.');
    return signed;
  }

  async function person(request: FastifyRequest): Promise<Signed> {
    const signed = await anybody(request);
    if (signed.mustChangePassword) {
      throw new Refusal('mustChangePassword', 'Cần đổi mật khẩu dùng một lần trước khi làm việc khác.');
    }
    return signed;
  }

  return {
    find,
    /** Signed in, perhaps still with a one-time password. */
    anybody,
    person,
    async admin(request: FastifyRequest): Promise<Signed> {
      const signed = await person(request);
      if (signed.user.admin) return signed;
      throw new Refusal('forbidden', 'Chỉ quản trị viên làm được việc này; đề nghị liên hệ quản trị viên.');
    },

    /** Secure only over HTTPS: on a plain-HTTP address of the office network the cookie would never come back. */
    setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
      const secure = request.protocol === 'https';
      const maxAge = SESSION_LIFETIME / 1000;
      reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
    },

    clearCookie(reply: FastifyReply): void {
      reply.clearCookie(COOKIE, { path: '/' });
    },
  };
}

export type Auth = ReturnType<typeof createAuth>;
