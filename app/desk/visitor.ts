import { notFound, redirect } from 'next/navigation';
import type { Person } from '#lib/access/people.ts';
import { currentActor, currentSession, isFormAnswer } from '#lib/access/session.ts';
import { AppError } from '#lib/errors.ts';

/**
 * The person who is signed in; anybody else is sent to sign in, or to set up the second step that they owe, and comes
 * back to this page.
 */
export async function visitor(page: string): Promise<Person> {
  const actor = await currentActor();
  if (actor) return actor;
  const first = (await currentSession()) ? 'second-factor' : 'sign-in';
  return redirect(`/desk/${first}?next=${encodeURIComponent(page)}`);
}

/**
 * The same for a page with a form. Null when the session ended before the form was sent: the page must then
 * show EndedSession and nothing else, so that what was typed is not lost.
 */
export async function formVisitor(page: string): Promise<Person | null> {
  const actor = await currentActor();
  if (!actor && (await isFormAnswer())) return null;
  return actor ?? visitor(page);
}

const ABSENT = ['NOT_FOUND', 'FORBIDDEN'];

/** What the promise brings; the page for what does not exist when that is not there, or not for this person. */
export async function orNotFound<Found>(found: Promise<Found>): Promise<Found> {
  return found.catch((error: unknown) => {
    if (error instanceof AppError && ABSENT.includes(error.code)) notFound();
    throw error;
  });
}
