import {
  giveNumberSchema,
  holdNumberSchema,
  issuePlanSchema,
  numberSettingsSchema,
  registerFilterSchema,
  voidNumberSchema,
} from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { SignInLimits } from '../../accounts/signInLimits.ts';
import type { Numbers } from '../../numbers/createNumbers.ts';
import type { RegisterActs } from '../../numbers/registerActs.ts';
import { confirmPassword } from '../confirmPassword.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

export interface NumberRouteParts {
  readonly auth: Auth;
  readonly limits: SignInLimits;
  readonly numbers: Numbers;
  readonly registerActs: RegisterActs;
}

type One = { Params: { id: string } };

/** Numbers of plans, and the register: for clerks at a browser, who give their password again. */
export function numberRoutes(app: FastifyInstance, parts: NumberRouteParts): void {
  const { auth, limits, numbers, registerActs } = parts;

  app.get('/api/numbers/settings', async (request) => {
    await auth.person(request);
    return registerActs.settings();
  });

  app.put('/api/numbers/settings', async (request) => {
    const { user } = await auth.admin(request);
    const sentence = 'Cần chọn cách ghi số; số bắt đầu là số từ 1 trở lên.';
    return registerActs.setSettings(user, parseInput(numberSettingsSchema, request.body, sentence));
  });

  app.get('/api/numbers', async (request) => {
    const { user } = await auth.person(request);
    return registerActs.list(user, parseInput(registerFilterSchema, request.query));
  });

  app.post('/api/numbers/held', async (request, reply) => {
    const signed = await auth.atBrowser(request);
    const { series, note, password } = parseInput(
      holdNumberSchema,
      request.body,
      'Cần nhập mật khẩu để giữ số.',
    );
    await confirmPassword(limits, request, signed, password);
    return reply.code(201).send(await registerActs.hold(signed.user, series, note));
  });

  app.post<One>('/api/numbers/:id/void', async (request) => {
    const signed = await auth.atBrowser(request);
    const { reason, password } = parseInput(voidNumberSchema, request.body, VOID_SENTENCE);
    await confirmPassword(limits, request, signed, password);
    return registerActs.voidHeld(signed.user, request.params.id, reason);
  });

  app.get<One>('/api/plans/:id/number', async (request) => {
    const { user } = await auth.person(request);
    await registerActs.lapse();
    return numbers.status(user, request.params.id);
  });

  app.post<One>('/api/plans/:id/number', async (request, reply) => {
    const signed = await auth.atBrowser(request);
    await numbers.openAsClerk(signed.user, request.params.id);
    const sentence = 'Cần nhập số (ví dụ 95), ngày của văn bản và mật khẩu.';
    const wanted = parseInput(giveNumberSchema, request.body, sentence);
    await confirmPassword(limits, request, signed, wanted.password);
    return reply.code(201).send(await numbers.give(signed.user, request.params.id, wanted));
  });

  app.post<One>('/api/plans/:id/number/void', async (request) => {
    const signed = await auth.atBrowser(request);
    await numbers.openAsClerk(signed.user, request.params.id);
    const { reason, password } = parseInput(voidNumberSchema, request.body, VOID_SENTENCE);
    await confirmPassword(limits, request, signed, password);
    return numbers.cancel(signed.user, request.params.id, reason);
  });

  app.post<One>('/api/plans/:id/issue', async (request) => {
    const signed = await auth.atBrowser(request);
    await numbers.openAsClerk(signed.user, request.params.id);
    const wanted = parseInput(issuePlanSchema, request.body, 'Cần nhập mật khẩu để ghi phát hành.');
    await confirmPassword(limits, request, signed, wanted.password);
    return numbers.issue(signed.user, request.params.id, wanted);
  });
}

const VOID_SENTENCE = 'Cần nêu lý do hủy số và nhập mật khẩu.';
