import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the process is told: where it may send people back to, and whom it knows, by what they type as a name. */
export interface ProviderOptions {
  readonly redirectUri: string;
  readonly people: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

export const CLIENT_ID = 'du-thao';
export const CLIENT_SECRET = 'bi-mat-cua-phep-thu';

/** Run as a process of its own: a whole OpenID Connect provider, with its own pages to sign in. */
if (process.argv[1] === import.meta.filename) {
  const options = JSON.parse(process.argv[2]!) as ProviderOptions;
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [options.redirectUri] }],
      claims: { email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
      cookies: { keys: ['not a secret'] },
      findAccount: (_context, id) => {
        const claims = options.people[id];
        return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
      },
    });
    server.on('request', provider.callback());
    process.stdout.write(`ready ${issuer}\n`);
  });
}
