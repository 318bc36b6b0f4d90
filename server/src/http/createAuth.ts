import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiTokens } from '../accounts/apiTokens.ts';
import type { Account, People } from '../accounts/people.ts';
import { SESSION_LIFETIME, type Sessions } from '../accounts/sessions.ts';
import { Refusal } from '../refusal.ts';

export const COOKIE = 'duthao';

export interface Signed extends Account {
  readonly sessionId: string;
}

/** Who is asking: from the cookie, or for what programs may do from a token; never from what a request says. */
export function createAuth(people: People, sessions: Sessions, tokens: ApiTokens) {
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

  async function atBrowser(request: FastifyRequest): Promise<Signed> {
    return withOwnPassword(await anybody(request));
  }

  async function byToken({ headers, method }: FastifyRequest): Promise<Account | undefined> {
    const token = /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const found = await tokens.find(token);
    const account = found && (await people.findById(found.userId));
    if (!account || account.disabled) {
      throw new Refusal('notSignedIn', 'Mã truy cập đã hết hạn hoặc bị thu hồi; cần tạo mã mới.');
    }
    if (found.scope === 'read' && method !== 'GET' && method !== 'HEAD') {
      throw new Refusal('forbidden', 'Mã truy cập này chỉ đọc được; cần mã có quyền ghi.');
    }
    return account;
  }

  return {
    find,
    /** Signed in, perhaps still with a one-time password. */
    anybody,
    /** Signed in in a browser: what no program may do in a person's name. */
    atBrowser,

    /** A person at a browser, or a program with a token of theirs. */
    async person(request: FastifyRequest): Promise<Account> {
      const account = await byToken(request);
      return account ? withOwnPassword(account) : atBrowser(request);
    },

    async admin(request: FastifyRequest): Promise<Signed> {
      const signed = await atBrowser(request);
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

function withOwnPassword<Asking extends Account>(account: Asking): Asking {
  if (!account.mustChangePassword) return account;
  throw new Refusal('mustChangePassword', 'Cần đổi mật khẩu dùng một lần trước khi làm việc khác.');
}

export type Auth = ReturnType<typeof createAuth>;
