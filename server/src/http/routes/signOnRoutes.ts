import { randomBytes } from 'node:crypto';
import { newSignOnSchema, SIGN_ON_CALLBACK, SIGN_ON_START, type SignOnSettings } from '@duthao/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Audit } from '../../accounts/audit.ts';
import { hashPassword, newOneTimePassword } from '../../accounts/passwords.ts';
import type { Sessions } from '../../accounts/sessions.ts';
import { admit } from '../../accounts/signOn/admit.ts';
import { createPending } from '../../accounts/signOn/createPending.ts';
import { createProvider } from '../../accounts/signOn/createProvider.ts';
import { createSignOnSettings } from '../../accounts/signOn/createSignOnSettings.ts';
import type { Log } from '../../log.ts';
import { Refusal } from '../../refusal.ts';
import type { Database } from '../../storage/tables.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';
import { getAccount, peopleIn } from './accountRoutes.ts';
import { originOf } from './sessionRoutes.ts';

const BROWSER = 'duthao_sign_on';

export interface SignOnParts {
  readonly db: Database;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly log: Log;
}

/** Signing in through the agency's own OpenID Connect provider, and how it is set up. */
export function signOnRoutes(app: FastifyInstance, parts: SignOnParts): void {
  const provider = createProvider();
  settingUp(app, parts, provider);
  comingIn(app, parts, provider);
}

type Provider = ReturnType<typeof createProvider>;

function settingUp(app: FastifyInstance, { db, auth, audit }: SignOnParts, provider: Provider): void {
  const tell = async (request: FastifyRequest): Promise<SignOnSettings> => ({
    settings: (await createSignOnSettings(db).find())?.settings ?? null,
    redirectUri: redirectUriOf(request),
  });

  app.get('/api/sign-on', async (request) => {
    await auth.admin(request);
    return tell(request);
  });

  app.put('/api/sign-on', async (request) => {
    const { user: actor } = await auth.admin(request);
    const { clientSecret, ...settings } = parseInput(
      newSignOnSchema,
      request.body,
      'Cần địa chỉ hệ thống đăng nhập (bắt đầu bằng https://), mã ứng dụng và tên hiện trên nút.',
    );
    if (settings.claim === 'email' && settings.domain === '') {
      throw new Refusal('badRequest', 'Cần nhập phần sau @ của địa chỉ thư điện tử được nhận.');
    }
    const known = await createSignOnSettings(db).find();
    const stored = { settings, clientSecret: clientSecret ?? known?.clientSecret ?? '' };
    await provider.check(stored).catch(notThere);
    await audit.transact(async (trx, record) => {
      await createSignOnSettings(trx).set(stored);
      await record({ actor, action: 'signOnSet', subject: { id: null, name: settings.issuer } });
    });
    return tell(request);
  });

  app.delete('/api/sign-on', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    await audit.transact(async (trx, record) => {
      await createSignOnSettings(trx).remove();
      await record({ actor, action: 'signOnSet', subject: { id: null, name: '' }, detail: 'Bỏ' });
    });
    return reply.code(204).send();
  });

  app.delete<{ Params: { id: string } }>('/api/users/:id/sign-on-link', async (request, reply) => {
    const { user: actor } = await auth.admin(request);
    await audit.transact(async (trx, record) => {
      const { user: subject } = await getAccount(peopleIn(trx), request.params.id);
      await createSignOnSettings(trx).unlink(subject.id);
      await record({ actor, action: 'signOnUnlinked', subject });
    });
    return reply.code(204).send();
  });
}

function comingIn(app: FastifyInstance, parts: SignOnParts, provider: Provider): void {
  const { db, auth, sessions, audit, log } = parts;
  const pending = createPending();

  app.get(SIGN_ON_START, async (request, reply) => {
    const stored = await createSignOnSettings(db).find();
    if (!stored) return reply.redirect('/', 302);
    const redirectUri = redirectUriOf(request);
    try {
      const { address, expected } = await provider.begin(stored, redirectUri);
      const browser = randomBytes(24).toString('base64url');
      pending.add({ ...expected, browser, redirectUri });
      reply.setCookie(BROWSER, browser, { ...cookieOptions(request), maxAge: 600 });
      return reply.redirect(address.href, 302);
    } catch (error) {
      log.warn({ err: error }, 'the provider cannot be asked');
      return reply.redirect('/?sign-on=unreachable', 302);
    }
  });

  app.get<{ Querystring: { state?: string } }>(SIGN_ON_CALLBACK, async (request, reply) => {
    const expected = pending.take(String(request.query.state), request.cookies[BROWSER] ?? '');
    reply.clearCookie(BROWSER, cookieOptions(request));
    const stored = await createSignOnSettings(db).find();
    if (!expected || !stored) return reply.redirect('/?sign-on=failed', 302);
    const returned = new URL(expected.redirectUri);
    returned.search = new URL(request.url, returned).search;
    const claims = await provider.finish(stored, returned, expected).catch((error: unknown) => {
      log.warn({ err: error }, 'the provider did not let somebody in');
      return null;
    });
    if (!claims) return reply.redirect('/?sign-on=failed', 302);
    const nobodys = await hashPassword(newOneTimePassword());
    const admission = await admit(audit, { settings: stored.settings, claims, nobodys });
    if ('reason' in admission) return refuse(reply, audit, admission);
    // Always a new session: one that was put into this browser before stays with whoever put it there.
    const { token } = await sessions.open(admission.userId, originOf(request));
    auth.setCookie(request, reply, token);
    return reply.redirect('/', 302);
  });
}

async function refuse(
  reply: FastifyReply,
  audit: Audit,
  { reason, account }: Extract<Awaited<ReturnType<typeof admit>>, { reason: unknown }>,
): Promise<FastifyReply> {
  if (account) {
    const detail = 'Qua hệ thống đăng nhập của cơ quan';
    await audit.transact((_trx, record) =>
      record({ actor: { id: null, name: '' }, action: 'signInFailed', subject: account.user, detail }),
    );
  }
  return reply.redirect(`/?sign-on=${reason}`, 302);
}

const redirectUriOf = ({ protocol, host }: FastifyRequest): string =>
  `${protocol}://${host}${SIGN_ON_CALLBACK}`;

const cookieOptions = ({ protocol }: FastifyRequest) =>
  ({ path: '/api/sign-on', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const;

function notThere(): never {
  throw new Refusal(
    'badRequest',
    'Không hỏi được hệ thống đăng nhập ở địa chỉ này; đề nghị kiểm tra địa chỉ và mạng rồi thử lại.',
  );
}
