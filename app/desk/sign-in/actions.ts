'use server';
import { redirect, unstable_rethrow } from 'next/navigation';
import { textOf, told } from '#app/desk/answer.ts';
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
    return { ...kept, message: whyNot(error) };
  }
  redirect(nextPath(form.get('next')));
}

export async function leave(): Promise<void> {
  await assertOwnRequest();
  await signOut();
  redirect('/desk/sign-in');
}

const SENTENCES = { UNAUTHENTICATED: 'signIn.unknown', RATE_LIMITED: 'signIn.tooMany' } as const;

function whyNot(error: unknown): string {
  const code = error instanceof AppError ? error.code : undefined;
  return code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED'
    ? translate('en', 'desk')(SENTENCES[code])
    : told(error).message;
}
