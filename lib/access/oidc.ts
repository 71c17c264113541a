// Sign-in through the organization's provider: OpenID Connect, authorization code with PKCE, state and nonce.
import * as client from 'openid-client';
import { openSessionOf, type SessionCookie } from '#lib/access/auth.ts';
import { ATTEMPT_SECONDS, readAttempt, sealAttempt, useUp } from '#lib/access/oidc-attempt.ts';
import { personAtProvider, type Claims } from '#lib/access/oidc-person.ts';
import type { OidcProblem } from '#lib/access/oidc-problems.ts';
import { isLoopback, type OidcSettings } from '#lib/access/oidc-settings.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** Where the provider sends people back to; it must be told so when the client is made there. */
export const CALLBACK_PATH = '/desk/sign-in/provider/callback';
const PATIENCE_SECONDS = 10;

/**
 * Begins: the address at the provider to go to, and the cookie without which its answer is worth nothing. Throws
 * NOT_FOUND where no provider is set, UNAVAILABLE, problem `down` or `answer`, when it does not say who it is.
 */
export async function beginAtProvider(
  next: string,
): Promise<{ address: URL; cookie: SessionCookie }> {
  const config = await provider();
  const attempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    next,
    expiresAt: Date.now() + ATTEMPT_SECONDS * 1000,
  };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: readSettings().origin + CALLBACK_PATH,
    scope: 'openid email profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { address, cookie: attemptCookie(sealAttempt(attempt), ATTEMPT_SECONDS) };
}

/**
 * Ends: takes the query with which the provider sent the browser back, and gives the cookie of a new session or, to
 * who has a second step here, of that one (isForCode tells). Throws UNAUTHENTICATED with the problem, UNAVAILABLE when the provider is down, NOT_FOUND where none is set.
 */
export async function finishAtProvider(
  query: string,
  cookieValue: string | undefined,
  userAgent: string | null = null,
): Promise<{ session: SessionCookie; next: string }> {
  const config = await provider();
  const attempt = readAttempt(cookieValue);
  await useUp(attempt);
  const tokens = await client
    .authorizationCodeGrant(config, new URL(readSettings().origin + CALLBACK_PATH + query), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    })
    .catch(failed);
  const userId = await personAtProvider(await claimsOf(config, tokens));
  const session = await openSessionOf(userId, userAgent);
  return { session, next: attempt.next };
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

// Some providers tell the address only to who asks for it (OpenID Connect Core, 5.4). Nothing of the tokens is kept.
async function claimsOf(config: client.Configuration, tokens: Tokens): Promise<Claims> {
  const claims = tokens.claims();
  if (!claims) throw new AppError('UNAUTHENTICATED', { problem: 'answer' });
  if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
  const more = await client.fetchUserInfo(config, tokens.access_token, claims.sub).catch(failed);
  return { ...more, ...claims };
}

/** The cookie of the attempt; without a value the one that removes it. */
export const attemptCookie = (value = '', maxAge = 0): SessionCookie => {
  const secure = readSettings().origin.startsWith('https:');
  const name = secure ? '__Host-attest.provider' : 'attest.provider';
  return { name, value, httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge };
};

let known: { settings: OidcSettings; config: client.Configuration } | undefined;

// Asked when it is first needed, not at the start: a provider that is down keeps nobody from the record.
async function provider(): Promise<client.Configuration> {
  const settings = readSettings().oidc;
  if (!settings) throw new AppError('NOT_FOUND');
  if (known && isSame(known.settings, settings)) return known.config;
  const issuer = new URL(settings.issuer);
  const config = await client
    .discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      timeout: PATIENCE_SECONDS,
      execute: isLoopback(issuer) ? [client.allowInsecureRequests] : [],
    })
    .catch(failed);
  known = { settings, config };
  return config;
}

const isSame = (one: OidcSettings, other: OidcSettings) =>
  JSON.stringify(one) === JSON.stringify(other);

// What the provider wrote goes to the log of the server, as a code without any of its words, and never to the page.
function failed(error: unknown): never {
  const problem = problemIn(error);
  if (problem !== 'refused') console.warn(`sign-in provider: ${problem} (${codeIn(error)})`);
  throw new AppError(problem === 'down' ? 'UNAVAILABLE' : 'UNAUTHENTICATED', { problem });
}

function problemIn(error: unknown): OidcProblem {
  if (error instanceof client.AuthorizationResponseError) return 'refused';
  const code = codeIn(error);
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'clock';
  return code.startsWith('OAUTH_') && !/TIMEOUT|ABORT|NOT_CONFORM|NOT_JSON/.test(code)
    ? 'answer'
    : 'down';
}

const codeIn = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'no answer';
