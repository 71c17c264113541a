'use server';
import { redirect, unstable_rethrow } from 'next/navigation';
import { answerRefusal, textOf, told } from '#app/desk/answer.ts';
import { nextPath } from '#app/desk/next-path.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { assertOwnRequest, signIn, signOut } from '#lib/access/session.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

export async function enter(state: FormState, form: FormData): Promise<FormState> {
  // The address stays in the form, the password never travels back.
  const kept = {
    attempt: state.attempt + 1,
    typed: { email: [textOf(form, 'email')] },
    fields: [],
  };
  try {
    await assertOwnRequest();
    await signIn(textOf(form, 'email'), String(form.get('password') ?? ''));
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    return { ...kept, message: whyNot(error) };
  }
  redirect(nextPath(form.get('next')));
}

export async function leave(): Promise<void> {
  await assertOwnRequest();
  await signOut();
  redirect('/desk/sign-in');
}

const SENTENCES = {
  UNAUTHENTICATED: 'signIn.unknown',
  RATE_LIMITED: 'signIn.tooMany',
  UNAVAILABLE: 'signIn.busy',
} as const;

function whyNot(error: unknown): string {
  const code = error instanceof AppError ? error.code : 'INVALID';
  if (!(error instanceof AppError) || !(code in SENTENCES)) return told(error).message;
  const minutes = Math.ceil(Number(error.details.retryAfter) / 60);
  return translate('en', 'desk')(SENTENCES[code as keyof typeof SENTENCES], { minutes });
}
