// A real OpenID Connect provider on loopback, which asks nobody for a password: the test says who is there.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface AtProvider {
  sub: string;
  email?: string;
  email_verified?: boolean;
  xms_edov?: boolean;
}

export interface LoopbackProvider {
  issuer: string;
  settings: Record<string, string>;
  /** Who is at the browser; null for somebody who refuses. */
  present: (person: AtProvider | null) => void;
  stop: () => Promise<void>;
}

export const CLIENT_ID = 'attest';
export const CLIENT_SECRET = 'a secret between the client and the provider';

/** Starts it for a site at that origin. */
export async function startProvider(siteOrigin: string): Promise<LoopbackProvider> {
  let person: AtProvider | null = null;
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => {};
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = newProvider(issuer, siteOrigin, () => person);
  const rest = provider.callback();
  answer = async (request, response) => {
    if (!request.url?.startsWith('/who/')) return rest(request, response);
    const result = person
      ? { login: { accountId: person.sub }, consent: { grantId: await granted(provider, person) } }
      : { error: 'access_denied', error_description: 'the person said no' };
    return provider.interactionFinished(request, response, result);
  };
  return {
    issuer,
    settings: {
      ATTEST_OIDC_ISSUER: issuer,
      ATTEST_OIDC_CLIENT_ID: CLIENT_ID,
      ATTEST_OIDC_CLIENT_SECRET: CLIENT_SECRET,
      ATTEST_OIDC_NAME: 'Example Relief',
    },
    present: (next) => (person = next),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

const newProvider = (issuer: string, siteOrigin: string, who: () => AtProvider | null) =>
  new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${siteOrigin}/desk/sign-in/provider/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'xms_edov'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...who(), sub }),
    }),
  });

async function granted(provider: Provider, { sub }: AtProvider): Promise<string> {
  const grant = new provider.Grant({ accountId: sub, clientId: CLIENT_ID });
  grant.addOIDCScope('openid email profile');
  return grant.save();
}

/** Follows the provider's redirects as a browser does, until it leads back to the site; the query it brings. */
export async function answerOf(address: URL, siteOrigin: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    at = new URL(response.headers.get('location') ?? '', at);
    if (at.origin === siteOrigin) return at.search;
  }
  throw new Error('the provider did not lead back');
}
