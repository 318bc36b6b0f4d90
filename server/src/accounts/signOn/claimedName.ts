import type { SignOn, SignOnReason } from '@duthao/protocol';

/** What a provider says of a person; nothing of it is believed beyond what is checked here. */
export interface Claims {
  readonly sub: string;
  readonly preferred_username?: unknown;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
}

const USERNAME = /^[a-z0-9._-]{2,64}$/;

/** The user name that the provider's claim comes to, or why there is none. */
export function claimedName(
  claims: Claims,
  settings: SignOn,
): { username: string } | { reason: SignOnReason } {
  const said = claims[settings.claim];
  if (typeof said !== 'string') return { reason: 'unknown' };
  if (settings.claim === 'email' && claims.email_verified !== true) return { reason: 'unverified' };
  const username = withoutDomain(said.trim().toLowerCase(), settings);
  return username !== undefined && USERNAME.test(username) ? { username } : { reason: 'unknown' };
}

/** An address of another domain is somebody else, even when what stands before @ is the same. */
function withoutDomain(said: string, { claim, domain }: SignOn): string | undefined {
  const [local, at, ...more] = said.split('@');
  if (more.length > 0) return undefined;
  if (at !== undefined) return domain !== '' && at === domain ? local : undefined;
  return claim === 'email' ? undefined : local;
}
