'use server';
import { redirect, unstable_rethrow } from 'next/navigation';
import { accessSentences } from '#app/desk/access-answer.ts';
import { answerRefusal, textOf, told } from '#app/desk/answer.ts';
import { codePage } from '#app/desk/next-path.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { useLink } from '#lib/access/invitations.ts';
import { assertOwnRequest, requestSender, signInByLink } from '#lib/access/session.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

export async function comeIn(state: FormState, form: FormData): Promise<FormState> {
  // The name stays in the form, the password never travels back.
  const kept = { attempt: state.attempt + 1, typed: { name: [textOf(form, 'name')] }, fields: [] };
  try {
    await assertOwnRequest();
    const password = String(form.get('password') ?? '');
    const typed = { name: textOf(form, 'name'), password };
    const { email } = await useLink(textOf(form, 'token'), typed, await requestSender());
    if ((await signInByLink(email, password)) === 'code') redirect(codePage('/desk'));
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    if (!(error instanceof AppError) || error.code !== 'INVALID')
      return { ...kept, ...told(error) };
    const message = translate('en', 'errors')('INVALID');
    return { ...kept, message, fields: accessSentences(error) };
  }
  return redirect('/desk');
}
