import type { IncomingHttpHeaders } from 'node:http';
import { type AgencyEntry, FIRST } from './agencyList.ts';

/** Which agency a browser has chosen; no secret, for it opens nothing by itself. */
export const AGENCY_COOKIE = 'duthao_agency';
const COOKIE = new RegExp(`(?:^|;\\s*)${AGENCY_COOKIE}=([a-z0-9-]{1,40})(?:;|$)`);

export interface Knock {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * At which agency's door a request or socket knocks: that of the host name, else the one that its token names, else
 * the one chosen in this browser, else the first. Whether it opens is that agency's affair alone.
 */
export function findDoor(knock: Knock, agencies: readonly AgencyEntry[], trustProxy: boolean): string {
  const host = hostOf(knock.headers, trustProxy);
  const byHost = agencies.find((agency) => agency.host !== null && isHost(agency.host, host));
  if (byHost) return byHost.slug;
  const named = slugOfToken(knock) ?? slugOfCookie(knock);
  return agencies.some(({ slug }) => slug === named) ? named! : FIRST;
}

/** The name that the browser has typed. */
export function hostOf(headers: IncomingHttpHeaders, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined;
  return String(forwarded ?? headers.host ?? '').toLowerCase();
}

const isHost = (own: string, host: string): boolean => own === host || own === host.replace(/:\d+$/, '');

/** Tokens of all agencies but the first begin so. */
export const tokenPrefix = (slug: string): string => (slug === FIRST ? 'duthao_' : `duthao.${slug}.`);

function slugOfToken({ url, headers }: Knock): string | undefined {
  const said = /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? '')?.[1];
  const token = said ?? new URLSearchParams(url.split('?')[1] ?? '').get('token') ?? '';
  if (token.startsWith(tokenPrefix(FIRST))) return FIRST;
  return /^duthao\.([a-z0-9-]{1,40})\./.exec(token)?.[1];
}

function slugOfCookie({ headers }: Knock): string | undefined {
  return COOKIE.exec(headers.cookie ?? '')?.[1];
}
