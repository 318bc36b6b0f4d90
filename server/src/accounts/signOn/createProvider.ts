import * as client from 'openid-client';
import type { Claims } from './claimedName.ts';
import type { StoredSignOn } from './createSignOnSettings.ts';

/** How long a provider may take to answer, in seconds. */
const PATIENCE = 10;

/** What is to come back with a person who was sent to the provider. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The agency's OpenID Connect provider, asked about itself when it is first needed and then remembered. */
export function createProvider() {
  let known: { key: string; found: Promise<client.Configuration> } | null = null;

  function find(stored: StoredSignOn): Promise<client.Configuration> {
    const key = JSON.stringify([stored.settings.issuer, stored.settings.clientId, stored.clientSecret]);
    if (known?.key === key) return known.found;
    const found = discover(stored);
    known = { key, found };
    // A provider that was down is asked again.
    found.catch(() => (known = null));
    return found;
  }

  return {
    /** Rejects when there is no provider at the issuer's address. */
    async check(stored: StoredSignOn): Promise<void> {
      await find(stored);
    },

    /** The provider's address to which the browser is sent, and what is expected with its return. */
    async begin(stored: StoredSignOn, redirectUri: string): Promise<{ address: URL; expected: Expected }> {
      const configuration = await find(stored);
      const verifier = client.randomPKCECodeVerifier();
      const expected = { verifier, state: client.randomState(), nonce: client.randomNonce() };
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { address, expected };
    },

    /** Who came back; rejects when anything is not as it was sent, signed or expected. */
    async finish(stored: StoredSignOn, returned: URL, expected: Expected): Promise<Claims> {
      const configuration = await find(stored);
      const tokens = await client.authorizationCodeGrant(configuration, returned, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no identity');
      if (claims[stored.settings.claim] !== undefined) return claims;
      // Many providers put names and addresses there only.
      const told = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { ...told, ...claims };
    },
  };
}

export type Provider = ReturnType<typeof createProvider>;

async function discover({ settings, clientSecret }: StoredSignOn): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  // Some offices run theirs on plain HTTP inside their network.
  const isPlain = issuer.protocol === 'http:';
  const authentication = clientSecret === '' ? client.None() : client.ClientSecretBasic(clientSecret);
  return client.discovery(issuer, settings.clientId, undefined, authentication, {
    timeout: PATIENCE,
    // The identity's signature is checked even though it comes from the provider itself.
    execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
  });
}
