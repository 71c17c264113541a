'use server';
import { redirect, unstable_rethrow } from 'next/navigation';
import { accessSentences } from '#app/desk/access-answer.ts';
import { answerRefusal, textOf, told } from '#app/desk/answer.ts';
import { codePage, nextPath } from '#app/desk/next-path.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { passkeyRequest } from '#lib/access/passkey-sign-in.ts';
import {
  assertOwnRequest,
  signIn,
  signInByCode,
  signInByPasskey,
  signOut,
} from '#lib/access/session.ts';
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
    const password = String(form.get('password') ?? '');
    const next = await signIn(textOf(form, 'email'), password);
    if (next === 'code') redirect(codePage(nextPath(form.get('next'))));
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    return { ...kept, message: whyNot(error) };
  }
  redirect(nextPath(form.get('next')));
}

export async function enterByPasskey(state: FormState, form: FormData): Promise<FormState> {
  // What was signed is good for once, so the next try needs something new to sign.
  const kept = { attempt: state.attempt + 1, typed: {}, fields: [] };
  try {
    await assertOwnRequest();
    await signInByPasskey(textOf(form, 'passkey'));
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    const { challenge = '' } = passkeyRequest() ?? {};
    return { ...kept, message: whyNoPasskey(error), hidden: { challenge } };
  }
  redirect(nextPath(form.get('next')));
}

export async function giveCode(state: FormState, form: FormData): Promise<FormState> {
  // Nothing of a code travels back.
  const kept = { attempt: state.attempt + 1, typed: {}, fields: [] };
  try {
    await assertOwnRequest();
    await signInByCode(textOf(form, 'code'));
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    return { ...kept, ...whyNoCode(error) };
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

const PASSKEY_PROBLEMS = ['unknown', 'wrong', 'stale'] as const;

function whyNoPasskey(error: unknown): string {
  const t = translate('en', 'passkeys');
  const found = PASSKEY_PROBLEMS.find(
    (problem) => error instanceof AppError && error.details.problem === problem,
  );
  return found ? t(`signIn.problem.${found}`) : told(error).message;
}

function whyNoCode(error: unknown): Pick<FormState, 'fields' | 'links'> & { message: string } {
  const t = translate('en', 'account');
  const code = error instanceof AppError ? error.code : undefined;
  if (code === 'RATE_LIMITED') return { fields: [], message: t('code.tooMany') };
  if (code === 'UNAUTHENTICATED')
    return {
      fields: [],
      message: t('code.over'),
      links: [{ href: '/desk/sign-in', label: t('code.again') }],
    };
  if (!(error instanceof AppError) || code !== 'INVALID') return told(error);
  return { message: translate('en', 'errors')('INVALID'), fields: accessSentences(error) };
}
