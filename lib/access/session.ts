// The one file of lib that sees a request.
import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import {
  closeSession,
  deviceCookieName,
  knownDevice,
  openSession,
  personInSession,
} from '#lib/access/auth.ts';
import type { Sender } from '#lib/access/guesses.ts';
import { assertSameOrigin, ownOrigins } from '#lib/access/origin-guard.ts';
import type { Person } from '#lib/access/people.ts';
import { AppError, STATUS_OF_CODE } from '#lib/errors.ts';
import { answerWithStatus } from '#lib/server/answer-status.ts';
import { CLIENT_HEADER } from '#lib/server/client-address.ts';

/** The person who is signed in; null when nobody is. Asked once per request. */
export const currentActor: () => Promise<Person | null> = cache(async () =>
  personInSession((await headers()).get('cookie')),
);

/** The person who is signed in. Throws UNAUTHENTICATED when nobody is. */
export async function requireActor(): Promise<Person> {
  const actor = await currentActor();
  if (!actor) throw new AppError('UNAUTHENTICATED');
  return actor;
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

/** Signs in: opens a session and sets its cookie. Throws UNAUTHENTICATED for a pair that is not known. */
export async function signIn(email: string, password: string): Promise<void> {
  await enter(email, password, await requestSender());
}

/** Signs in whoever has just used a link: strangers who guess at the account do not keep its owner out. */
export async function signInByLink(email: string, password: string): Promise<void> {
  const { address, device } = await requestSender();
  await enter(email, password, { address, device: knownDevice(email, device).value });
}

async function enter(email: string, password: string, sender: Sender): Promise<void> {
  const session = await openSession(email, password, sender);
  const jar = await cookies();
  jar.set(session);
  jar.set(knownDevice(email, sender.device));
}

/** Where this request comes from: the server before the pages says so. */
export async function requestSender(): Promise<Sender> {
  const device = (await cookies()).get(deviceCookieName())?.value;
  return { address: (await headers()).get(CLIENT_HEADER), device };
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
