// Sign-in through the organization's provider: OpenID Connect, authorization code with PKCE, state and nonce.
import * as client from 'openid-client';
import { openSessionOf, type SessionCookie } from '#lib/access/auth.ts';
import { providerTried, type Sender } from '#lib/access/guesses.ts';
import {
  ATTEMPT_SECONDS,
  readAttempt,
  sealAttempt,
  useUp,
  type Attempt,
} from '#lib/access/oidc-attempt.ts';
import { personAtProvider, type Claims } from '#lib/access/oidc-person.ts';
import type { OidcProblem } from '#lib/access/oidc-problems.ts';
import { isLoopback, type OidcSettings } from '#lib/access/oidc-settings.ts';
import { countTry, endTry } from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** Where the provider sends people back to; it must be told so when the client is made there. */
export const CALLBACK_PATH = '/desk/sign-in/provider/callback';
const PATIENCE_SECONDS = 10;

/**
 * Begins: the address at the provider to go to, and the cookie without which its answer is worth nothing. Throws
 * NOT_FOUND where no provider is set, UNAVAILABLE, problem `down` or `answer`, when it does not say who it is, and
 * RATE_LIMITED after too many from one network that came to nothing.
 */
export async function beginAtProvider(
  next: string,
  sender: Sender = { address: null },
): Promise<{ address: URL; cookie: SessionCookie }> {
  const config = await provider();
  const attempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    next,
    tryId: await countTry(providerTried(sender)),
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
 * who has a second step here, of that one (isForCode tells). Throws UNAUTHENTICATED with the problem, UNAVAILABLE when
 * the provider is down, NOT_FOUND where none is set.
 */
export async function finishAtProvider(
  query: string,
  cookieValue: string | undefined,
  sender: Sender = { address: null },
): Promise<{ session: SessionCookie; next: string }> {
  const config = await provider();
  const attempt = readAttempt(cookieValue);
  await useUp(attempt);
  const userId = await endTry(attempt.tryId, providerTried(sender), () =>
    whoCameBack(config, attempt, query),
  );
  return { session: await openSessionOf(userId, sender.agent ?? null), next: attempt.next };
}

async function whoCameBack(config: client.Configuration, attempt: Attempt, query: string) {
  const tokens = await client
    .authorizationCodeGrant(config, new URL(readSettings().origin + CALLBACK_PATH + query), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    })
    .catch(failed);
  return personAtProvider(await claimsOf(config, tokens));
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

let asked: { settings: OidcSettings; config: Promise<client.Configuration> } | undefined;

// Asked when it is first needed, not at the start: a provider that is down keeps nobody from the record. Asked once,
// however many begin while it takes its time to answer.
async function provider(): Promise<client.Configuration> {
  const settings = readSettings().oidc;
  if (!settings) throw new AppError('NOT_FOUND');
  if (asked && isSame(asked.settings, settings)) return asked.config;
  const mine = { settings, config: discover(settings) };
  asked = mine;
  mine.config.catch(() => {
    if (asked === mine) asked = undefined;
  });
  return mine.config;
}

function discover(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  return client
    .discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      timeout: PATIENCE_SECONDS,
      execute: isLoopback(issuer) ? [client.allowInsecureRequests] : [],
    })
    .catch(failed);
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
