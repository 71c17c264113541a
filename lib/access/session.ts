// The one file of lib that sees a request.
import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import {
  closeSession,
  giveCode,
  isForCode,
  knownDevice,
  noStep,
  openSession,
  personInSession,
  sessionOf,
  type OpenSession,
} from '#lib/access/auth.ts';
import { deviceCookieName } from '#lib/access/session-cookie.ts';
import type { Sender } from '#lib/access/guesses.ts';
import { assertSameOrigin, ownOrigins } from '#lib/access/origin-guard.ts';
import { openSessionByPasskey } from '#lib/access/passkey-sign-in.ts';
import type { Person } from '#lib/access/people.ts';
import { AppError, STATUS_OF_CODE } from '#lib/errors.ts';
import { answerWithStatus } from '#lib/server/answer-status.ts';
import { CLIENT_HEADER } from '#lib/server/client-address.ts';

/** The person who is signed in and owes no second step; null when nobody is. Asked once per request. */
export const currentActor: () => Promise<Person | null> = cache(async () =>
  personInSession((await headers()).get('cookie')),
);

/** The session of this request, also of a person who owes a second step: for the pages that set it up. */
export const currentSession: () => Promise<OpenSession | null> = cache(async () =>
  sessionOf((await headers()).get('cookie')),
);

/** The person who is signed in. Throws UNAUTHENTICATED when nobody is, FORBIDDEN while they owe a second step. */
export async function requireActor(): Promise<Person> {
  const actor = await currentActor();
  if (actor) return actor;
  if (await currentSession()) throw new AppError('FORBIDDEN', { reason: 'secondFactor' });
  throw new AppError('UNAUTHENTICATED');
}

/** The session of this request. Throws UNAUTHENTICATED when there is none. */
export async function requireSession(): Promise<OpenSession> {
  const session = await currentSession();
  if (!session) throw new AppError('UNAUTHENTICATED');
  return session;
}

/** The person who makes this write. Throws FORBIDDEN when another site sent it, UNAUTHENTICATED when nobody is signed in. */
export async function writingActor(): Promise<Person> {
  await assertOwnRequest();
  return requireActor();
}

/** Throws FORBIDDEN when another site sent this request. For the two writes that nobody need be signed in for. */
export async function assertOwnRequest(): Promise<void> {
  try {
    assertSameOrigin(await headers(), ownOrigins());
  } catch (error) {
    answerWithStatus(STATUS_OF_CODE.FORBIDDEN);
    throw error;
  }
}

/**
 * The first step of sign-in: sets the cookie of a new session and says `done`, or asks for the `code`. Throws
 * UNAUTHENTICATED for a pair that is not known.
 */
export async function signIn(email: string, password: string): Promise<'done' | 'code'> {
  return enter(email, password, await requestSender());
}

/** Signs in whoever has just used a link: strangers who guess at the account do not keep its owner out. */
export async function signInByLink(email: string, password: string): Promise<'done' | 'code'> {
  const sender = await requestSender();
  return enter(email, password, { ...sender, device: knownDevice(email, sender.device).value });
}

async function enter(email: string, password: string, sender: Sender): Promise<'done' | 'code'> {
  const opened = await openSession(email, password, sender);
  const jar = await cookies();
  jar.set(opened);
  jar.set(knownDevice(email, sender.device));
  return isForCode(opened) ? 'code' : 'done';
}

/** The second step: sets the cookie of a new session. Throws as giveCode does. */
export async function signInByCode(typed: string): Promise<void> {
  const jar = await cookies();
  jar.set(await giveCode(await stepToken(), typed, (await requestSender()).agent));
  jar.set(noStep());
}

/** Signs in whoever's passkey signed this; both steps in one. Throws as openSessionByPasskey does. */
export async function signInByPasskey(sent: string): Promise<void> {
  const sender = await requestSender();
  const { session, email } = await openSessionByPasskey(sent, sender.agent);
  const jar = await cookies();
  jar.set(session);
  jar.set(knownDevice(email, sender.device));
}

/** What the first step gave; empty when there was none. */
export async function stepToken(): Promise<string> {
  return (await cookies()).get(noStep().name)?.value ?? '';
}

/** Where this request comes from: the server before the pages says so. */
export async function requestSender(): Promise<Sender> {
  const device = (await cookies()).get(deviceCookieName())?.value;
  const sent = await headers();
  return { address: sent.get(CLIENT_HEADER), agent: sent.get('user-agent'), device };
}

/** Signs out: ends the session in the database and removes its cookie. */
export async function signOut(): Promise<void> {
  const removal = await closeSession((await headers()).get('cookie'));
  (await cookies()).set(removal);
}

/** Whether this page is drawn as the answer to a form that was sent without JavaScript. */
export async function isFormAnswer(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false;
}
