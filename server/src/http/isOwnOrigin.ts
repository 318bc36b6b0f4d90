import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the page that asks is served from here. Browsers send Origin with every unsafe request and every
 * WebSocket; who sends none is no browser and has no cookie of somebody else.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, trustProxy: boolean): boolean {
  const { origin } = headers;
  if (origin === undefined)
    return [undefined, 'same-origin', 'none'].includes(first(headers['sec-fetch-site']));
  const forwarded = trustProxy ? first(headers['x-forwarded-host']) : undefined;
  return URL.canParse(origin) && new URL(origin).host === (forwarded ?? headers.host);
}

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
