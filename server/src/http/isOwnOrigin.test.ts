import { expect, it } from 'vitest';
import { isOwnOrigin } from './isOwnOrigin.ts';

it('takes requests of our own pages and of programs that are no browser', () => {
  expect(isOwnOrigin({ origin: 'http://10.0.0.5:4080', host: '10.0.0.5:4080' }, false)).toBe(true);
  expect(isOwnOrigin({ host: '10.0.0.5:4080' }, false)).toBe(true);
});

it('refuses other pages, other ports and pages without an origin', () => {
  const host = '10.0.0.5:4080';
  expect(isOwnOrigin({ origin: 'http://10.0.0.5:9999', host }, false)).toBe(false);
  expect(isOwnOrigin({ origin: 'http://elsewhere.example', host }, false)).toBe(false);
  expect(isOwnOrigin({ origin: 'null', host }, false)).toBe(false);
  expect(isOwnOrigin({ host, 'sec-fetch-site': 'cross-site' }, false)).toBe(false);
});

it('believes a proxy about the host only when there is one', () => {
  const headers = { origin: 'https://duthao.vn', host: '127.0.0.1', 'x-forwarded-host': 'duthao.vn' };
  expect(isOwnOrigin(headers, true)).toBe(true);
  expect(isOwnOrigin(headers, false)).toBe(false);
});
