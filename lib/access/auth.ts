// Sign-in and sessions, by better-auth. Its HTTP handler is mounted nowhere: the desk calls three of its functions.
import { createHmac, randomUUID } from 'node:crypto';
import { APIError, betterAuth } from 'better-auth';
import { sessionAdapter } from '#db/session-adapter.ts';
import { findUser } from '#db/users.ts';
import { getStore } from '#db/store.ts';
import { logAccess } from '#lib/access/access-log.ts';
import { passwordTried, type Sender } from '#lib/access/guesses.ts';
import { KNOWN_DAYS, withDevice } from '#lib/access/known-devices.ts';
import { hashPassword, isPassword, LONGEST_PASSWORD } from '#lib/access/passwords.ts';
import { toPerson, type Person } from '#lib/access/people.ts';
import { withinTries } from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

const HOUR = 3600;
/** A session ends after this many seconds without a request. */
export const IDLE_SECONDS = 12 * HOUR;
/** A session ends this many seconds after sign-in, however busy it is. */
export const ABSOLUTE_SECONDS = 7 * 24 * HOUR;
const TOUCH_SECONDS = 300;

export interface SessionCookie {
  name: string;
  /** Token and signature; empty to remove the cookie. */
  value: string;
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
  path: '/';
  /** Seconds. */
  maxAge: number;
}

/**
 * Opens a session. Throws UNAUTHENTICATED, in equal time, for an unknown address, a wrong password or a disabled
 * person, RATE_LIMITED after too many of those, and UNAVAILABLE while too many sign in at once.
 */
export async function openSession(
  typedEmail: string,
  password: string,
  sender: Sender = { address: null },
): Promise<SessionCookie> {
  const email = plainEmail(typedEmail);
  return withinTries(await passwordTried(email, sender), () => openWith({ email, password }));
}

/**
 * Opens a session of a person who has shown in another way than by a password who they are. Throws UNAUTHENTICATED
 * for the disabled.
 */
export async function openSessionOf(userId: string): Promise<SessionCookie> {
  const { internalAdapter, secret } = await getAuth().$context;
  const session: { token: string } | null = await internalAdapter.createSession(userId, false);
  if (!session) throw new AppError('UNAUTHENTICATED');
  await getStore().transact((tx) => logAccess(tx, { event: 'signed_in', actorId: userId }));
  // Signed as better-auth reads it.
  const signature = createHmac('sha256', secret).update(session.token).digest('base64');
  return cookie(`${session.token}.${signature}`, ABSOLUTE_SECONDS);
}

/** The cookie by which the browser is known once this address has signed in there. */
export const knownDevice = (typedEmail: string, device: string | undefined): SessionCookie => ({
  ...cookie(withDevice(device, plainEmail(typedEmail)), KNOWN_DAYS * 24 * HOUR),
  name: deviceCookieName(),
});

const plainEmail = (typed: string) => typed.trim().toLowerCase();

async function openWith(body: { email: string; password: string }): Promise<SessionCookie> {
  try {
    const { headers, response } = await getAuth().api.signInEmail({ body, returnHeaders: true });
    await getStore().transact((tx) =>
      logAccess(tx, { event: 'signed_in', actorId: response.user.id }),
    );
    return cookie(signedToken(headers), ABSOLUTE_SECONDS);
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    throw new AppError('UNAUTHENTICATED');
  }
}

/** The person whose session the request's Cookie header carries; null when there is none, or it has ended. */
export async function personInSession(cookieHeader: string | null): Promise<Person | null> {
  if (!cookieHeader?.includes(`${cookieName()}=`)) return null;
  const headers = new Headers({ cookie: cookieHeader });
  const found = await getAuth().api.getSession({ headers });
  if (!found) return null;
  const age = Date.now() - found.session.createdAt.getTime();
  const user = await findUser(getStore().read, found.user.id);
  if (!user || user.disabledAt || age > ABSOLUTE_SECONDS * 1000) {
    await getAuth().api.signOut({ headers });
    return null;
  }
  return toPerson(user);
}

/** Ends the session that the request's Cookie header carries, in the database; returns the cookie that removes it. */
export async function closeSession(cookieHeader: string | null): Promise<SessionCookie> {
  await getAuth().api.signOut({ headers: new Headers({ cookie: cookieHeader ?? '' }) });
  return cookie('', 0);
}

let auth: ReturnType<typeof newAuth> | undefined;

// Made when it is first needed: the build imports this file without any settings.
const getAuth = () => (auth ??= newAuth());

function newAuth() {
  const { origin, secret } = readSettings();
  const key = createHmac('sha256', secret).update('attest session tokens').digest();
  return betterAuth({
    appName: 'Attest',
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: sessionAdapter((token) =>
      createHmac('sha256', key).update(token).digest('base64url'),
    ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Existing accounts may be older than today's rule for new passwords.
      minPasswordLength: 1,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(hash, password),
      },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: TOUCH_SECONDS, cookieCache: { enabled: false } },
    databaseHooks: {
      session: {
        create: {
          // Neither addresses nor browsers of staff are kept; the disabled get no session.
          before: async (session) => {
            const user = await findUser(getStore().read, session.userId);
            if (!user || user.disabledAt) return false;
            return { data: { ...session, ipAddress: null, userAgent: null } };
          },
        },
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName() } },
      database: { generateId: () => randomUUID() },
    },
  });
}

const isSecure = () => readSettings().origin.startsWith('https:');

// __Host-: only this very host, over https, can have set it (RFC 6265bis, 4.1.3.2).
const cookieName = () => (isSecure() ? '__Host-attest.session' : 'attest.session');

/** The name of the cookie by which a browser is known. */
export const deviceCookieName = () => (isSecure() ? '__Host-attest.device' : 'attest.device');

const cookie = (value: string, maxAge: number): SessionCookie => ({
  name: cookieName(),
  value,
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(),
  path: '/',
  maxAge,
});

function signedToken(headers: Headers): string {
  const start = `${cookieName()}=`;
  const line = headers.getSetCookie().find((text) => text.startsWith(start));
  if (!line) throw new Error('better-auth opened a session without its cookie');
  return decodeURIComponent(line.slice(start.length).split(';')[0] ?? '');
}
