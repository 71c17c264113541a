// Sign-in and sessions, by better-auth. Its HTTP handler is mounted nowhere: the desk calls a few of its functions.
import { createHmac, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { sessionAdapter } from '#db/session-adapter.ts';
import { findUser } from '#db/users.ts';
import { getStore } from '#db/store.ts';
import { logAccess } from '#lib/access/access-log.ts';
import { deviceWords } from '#lib/access/devices.ts';
import { passwordTried, type Sender } from '#lib/access/guesses.ts';
import { KNOWN_DAYS, withDevice } from '#lib/access/known-devices.ts';
import { findByPassword } from '#lib/access/password-check.ts';
import { toPerson, type Person } from '#lib/access/people.ts';
import { hasSecondFactor, owesSecondFactor } from '#lib/access/second-factor-rule.ts';
import {
  deviceCookieName,
  isSecure,
  sessionCookieName,
  signedToken,
  stepCookieName,
} from '#lib/access/session-cookie.ts';
import { beginStep, finishStep, STEP_LIFE_SECONDS } from '#lib/access/sign-in-step.ts';
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
 * The first step of sign-in. Gives the cookie of a new session, or, to who has a second step, the cookie of that one:
 * isForCode tells. Throws UNAUTHENTICATED, in equal time, for an unknown address, a wrong password or a disabled
 * person, RATE_LIMITED after too many of those, and UNAVAILABLE while too many sign in at once.
 */
export async function openSession(
  typedEmail: string,
  password: string,
  sender: Sender = { address: null },
): Promise<SessionCookie> {
  const email = plainEmail(typedEmail);
  const user = await withinTries(await passwordTried(email, sender), async () => {
    const found = await findByPassword(email, password);
    if (!found) throw new AppError('UNAUTHENTICATED');
    return found;
  });
  return openSessionOf(user.id, sender.agent ?? null);
}

/** The cookie by which the browser is known once this address has signed in there. */
export const knownDevice = (typedEmail: string, device: string | undefined): SessionCookie =>
  cookie(deviceCookieName(), withDevice(device, plainEmail(typedEmail)), KNOWN_DAYS * 24 * HOUR);

const plainEmail = (typed: string) => typed.trim().toLowerCase();

/** The same for a person who has shown in another way who they are: whoever has a second step still owes the code. */
export async function openSessionOf(
  userId: string,
  userAgent: string | null,
): Promise<SessionCookie> {
  if (!(await hasSecondFactor(userId))) return newSession(userId, userAgent);
  return cookie(stepCookieName(), await beginStep(userId), STEP_LIFE_SECONDS);
}

/**
 * The second step: takes the code for which the first one gave a cookie, and gives that of a new session. Throws
 * UNAUTHENTICATED when that was too long ago, INVALID for a wrong or used code, RATE_LIMITED after too many.
 */
export async function giveCode(
  stepToken: string,
  typed: string,
  userAgent?: string | null,
): Promise<SessionCookie> {
  return newSession(await finishStep(stepToken, typed), userAgent ?? null);
}

/** Whether the cookie is not that of a session yet, but asks for the code. */
export const isForCode = ({ name }: SessionCookie): boolean => name === stepCookieName();

/** The cookie that removes what the first step gave. */
export const noStep = (): SessionCookie => cookie(stepCookieName(), '', 0);

export interface OpenSession {
  id: string;
  person: Person;
}

/** The session that the request's Cookie header carries; null when there is none, or it has ended. */
export async function sessionOf(cookieHeader: string | null): Promise<OpenSession | null> {
  if (!cookieHeader?.includes(`${sessionCookieName()}=`)) return null;
  const headers = new Headers({ cookie: cookieHeader });
  const found = await getAuth().api.getSession({ headers });
  if (!found) return null;
  const age = Date.now() - found.session.createdAt.getTime();
  const user = await findUser(getStore().read, found.user.id);
  if (!user || user.disabledAt || age > ABSOLUTE_SECONDS * 1000) {
    await getAuth().api.signOut({ headers });
    return null;
  }
  return { id: found.session.id, person: toPerson(user) };
}

/**
 * The person whose session it is and who may work at the desk: nobody, too, while they owe a second step. Every use
 * case asks by this one who is there.
 */
export async function personInSession(cookieHeader: string | null): Promise<Person | null> {
  const session = await sessionOf(cookieHeader);
  return session && !(await owesSecondFactor(session.person)) ? session.person : null;
}

/** Ends the session that the request's Cookie header carries, in the database; returns the cookie that removes it. */
export async function closeSession(cookieHeader: string | null): Promise<SessionCookie> {
  await getAuth().api.signOut({ headers: new Headers({ cookie: cookieHeader ?? '' }) });
  return cookie(sessionCookieName(), '', 0);
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
          // No addresses of staff are kept, and of browsers a few words; the disabled get no session.
          before: async (session) => {
            const user = await findUser(getStore().read, session.userId);
            if (!user || user.disabledAt) return false;
            const userAgent = deviceWords(session.userAgent ?? null);
            return { data: { ...session, ipAddress: null, userAgent } };
          },
        },
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName() } },
      database: { generateId: () => randomUUID() },
    },
  });
}

const cookie = (name: string, value: string, maxAge: number): SessionCookie => ({
  name,
  value,
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(),
  path: '/',
  maxAge,
});

/**
 * A session of whoever has shown everything that they must. Throws UNAUTHENTICATED for the disabled.
 */
export async function newSession(userId: string, userAgent: string | null): Promise<SessionCookie> {
  const { internalAdapter } = await getAuth().$context;
  const session: { token: string } | null = await internalAdapter.createSession(userId, false, {
    userAgent,
  });
  if (!session) throw new AppError('UNAUTHENTICATED');
  await getStore().transact((tx) => logAccess(tx, { event: 'signed_in', actorId: userId }));
  return cookie(sessionCookieName(), signedToken(session.token), ABSOLUTE_SECONDS);
}
