import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, isSignedOut, toSentence } from './ApiError.ts';
import { request } from './request.ts';

const answerWith = (status: number, body: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error('the request did not fail as an ApiError');
  return error;
}

describe('request', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('gives the checked answer', async () => {
    answerWith(200, '{"id":"p1","extra":1}');
    expect(await request('/api/x', { answer: z.object({ id: z.string() }) })).toEqual({ id: 'p1' });
  });

  test('carries the kind and the sentence of the server', async () => {
    answerWith(401, '{"kind":"notSignedIn","message":"Phiên đã hết."}');
    const error = await failureOf(request('/api/x'));
    expect([isSignedOut(error), toSentence(error)]).toEqual([true, 'Phiên đã hết.']);
  });

  test('says that the server is out of reach when nothing arrives', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failureOf(request('/api/x'));
    expect(error.kind).toBe('unreachable');
    expect(error.message).not.toMatch(/fetch/i);
  });

  test('never shows the words of a proxy or of an unexpected answer', async () => {
    answerWith(502, '<html>Bad Gateway</html>');
    expect((await failureOf(request('/api/x'))).message).toMatch(/^Máy chủ đang bận/);
    answerWith(200, '{"name":7}');
    const odd = await failureOf(request('/api/x', { answer: z.object({ id: z.string() }) }));
    expect(odd.kind).toBe('unreadable');
  });

  test('has a sentence even for what nobody expected', () => {
    expect(toSentence(new RangeError('boom'))).toMatch(/^Phần mềm gặp sự cố/);
  });
});
